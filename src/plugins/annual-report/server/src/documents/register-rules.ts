import type { Core } from '@strapi/strapi';
import type { Message } from '../messages/message';
import { inTransaction } from '../repositories/connection';
import type { VersionedTable } from '../repositories/document-version-repository';
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
import { createIndicatorRule, createSchoolRule } from './coded-rule';
import { createGridRule } from './grid-rule';
import { createImageRule } from './image-rule';
import { createIndicatorTableRule } from './indicator-table-rule';
import { createNameExisting, createNameUnstorable } from './name-violations';
import { createObservationRule } from './observation-rule';
import { createReportRule } from './report-rule';
import { requireOwnRelations } from './require-own-relations';
import { requireOwnSchool } from './require-own-school';
import type { DocumentRule } from './rule-context';
import { CASES, CHAPTERS, type StructuredKind } from './structure/choose-place';
import { createStructuredRule } from './structure/structured-rule';
import { createTextRule } from './text-rule';
import { createVersionRule } from './version-rule';

/** Two rules as one: the second is asked once the first would let the action happen, within what it holds. */
function oneAfterAnother(first: DocumentRule, second: DocumentRule): DocumentRule {
  return (context, next) => first(context, () => second(context, next));
}

/** Registers the rules of the content types: for the admin panel, the API and scripts alike. */
export function registerRules({ strapi }: { strapi: Core.Strapi }): void {
  const written = (uid: typeof REPORT | typeof CHAPTER | typeof CASE, table: VersionedTable) =>
    oneAfterAnother(
      createVersionRule({ strapi, table }),
      createTextRule({ strapi, uid, owner: table }),
    );
  const structured = (uid: typeof CHAPTER | typeof CASE, kind: StructuredKind): DocumentRule =>
    oneAfterAnother(
      createStructuredRule({ strapi, kind }),
      oneAfterAnother(written(uid, kind.type), createGridRule({ strapi, owner: kind.type })),
    );
  const rules: Record<string, { what: Message; rule: DocumentRule }> = {
    [SCHOOL]: {
      what: { zh: '学校', en: 'school' },
      rule: createSchoolRule({ strapi }),
    },
    [REPORT]: {
      what: { zh: '年度报告', en: 'report' },
      rule: oneAfterAnother(createReportRule({ strapi }), written(REPORT, 'reports')),
    },
    [CHAPTER]: { what: CHAPTERS.name, rule: structured(CHAPTER, CHAPTERS) },
    [CASE]: { what: CASES.name, rule: structured(CASE, CASES) },
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
    const writeOwn = async (): Promise<unknown> => {
      await requireOwnSchool({ strapi, context });
      await requireOwnRelations({ strapi, context });
      return next();
    };
    const run = (): Promise<unknown> =>
      nameUnstorable(context, () => nameExisting(context, () => entry.rule(context, writeOwn)));
    // The content manager deletes many at once in one transaction. A refusal of one ends it; the others have
    // joined it and fail with it, where Strapi alone would let them go on outside.
    const result = strapi.db.inTransaction() ? inTransaction(strapi, run) : run();
    return result as ReturnType<typeof next>;
  });
}
