import type { Core } from '@strapi/strapi';
import {
  CASE,
  CHAPTER,
  IMAGE,
  INDICATOR,
  INDICATOR_TABLE,
  OBSERVATION,
  REPORT,
  SCHOOL,
} from '../uids';
import { createCodedRule } from './coded-rule';
import type { Message } from '../messages/message';
import type { DocumentRule } from './context';
import { createImageRule } from './image-rule';
import { createIndicatorRule } from './indicator-rule';
import { createIndicatorTableRule } from './indicator-table-rule';
import { createNameExisting } from './name-existing';
import { createNameUnstorable } from './name-unstorable';
import { createObservationRule } from './observation-rule';
import { createReportRule } from './report-rule';
import { CASES, CHAPTERS } from './structure/kinds';
import { createStructuredRule } from './structure/structured-rule';

/** Registers the rules of the content types: for the admin panel, the API and scripts alike. */
export const registerRules = ({ strapi }: { strapi: Core.Strapi }): void => {
  const rules: Record<string, { what: Message; rule: DocumentRule }> = {
    [SCHOOL]: {
      what: { zh: '学校', en: 'school' },
      rule: createCodedRule({ strapi, uid: SCHOOL, thing: 'school', inUse: 'school-in-use' }),
    },
    [REPORT]: { what: { zh: '年度报告', en: 'report' }, rule: createReportRule({ strapi }) },
    [CHAPTER]: { what: CHAPTERS.name, rule: createStructuredRule({ strapi, kind: CHAPTERS }) },
    [CASE]: { what: CASES.name, rule: createStructuredRule({ strapi, kind: CASES }) },
    [IMAGE]: { what: { zh: '图片', en: 'image' }, rule: createImageRule({ strapi }) },
    [INDICATOR]: {
      what: { zh: '指标', en: 'indicator' },
      rule: createIndicatorRule({ strapi }),
    },
    [INDICATOR_TABLE]: {
      what: { zh: '指标表', en: 'table' },
      rule: createIndicatorTableRule({ strapi }),
    },
    [OBSERVATION]: { what: { zh: '指标值', en: 'value' }, rule: createObservationRule({ strapi }) },
  };

  strapi.documents.use(async (context, next) => {
    const entry = rules[context.uid];
    if (!entry) return next();
    const nameExisting = createNameExisting({ strapi, what: entry.what });
    const nameUnstorable = createNameUnstorable({ strapi, what: entry.what });
    return nameUnstorable(context, () =>
      nameExisting(context, () => entry.rule(context, next)),
    ) as ReturnType<typeof next>;
  });
};
