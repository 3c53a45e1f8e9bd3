import type { Core } from '@strapi/strapi';
import { layoutSchema, yearsSchema } from '../../../contract/layout';
import { newKey } from '../hash/random-key';
import { validationProblem } from '../messages/problem';
import { lookUp } from '../repositories/lookup-repository';
import { INDICATOR_TABLE } from '../uids';
import {
  currentDocument,
  dataOf,
  documentIdOf,
  type DocumentRule,
  keyFor,
  textOf,
} from './rule-context';
import { refuseInUse } from './refuse-in-use';
import { readRelation } from './relation-targets';

/** A table belongs to a report, keeps its key, has a readable layout over known indicators. */
export function createIndicatorTableRule({ strapi }: { strapi: Core.Strapi }): DocumentRule {
  const refuseLayout = (name: string, reason: string) =>
    validationProblem({ strapi, code: 'layout-unreadable', params: { name, reason } });

  const checkLayout = async (
    data: Record<string, unknown>,
    name: string,
    report: string | null,
  ): Promise<void> => {
    if (data.years !== undefined) {
      const years = yearsSchema.safeParse(data.years);
      if (!years.success) throw refuseLayout(name, `years: ${JSON.stringify(data.years)}`);
    }
    if (data.layout === undefined) return;
    const layout = layoutSchema.safeParse(data.layout);
    if (!layout.success) {
      const [issue] = layout.error.issues;
      throw refuseLayout(name, `${issue?.path.join('.') ?? ''} ${issue?.message ?? ''}`.trim());
    }
    const codes = layout.data.flatMap((row) => row.indicator ?? []);
    const [unknown] = await lookUp(strapi, async (ask) => {
      const of = (await ask.reports()).find(({ documentId }) => documentId === report);
      return ask.unknownIndicators({ codes, school: of?.school ?? '' });
    });
    if (unknown !== undefined) {
      throw validationProblem({ strapi, code: 'indicator-unknown', params: { code: unknown } });
    }
  };

  const chooseReport = async (value: unknown): Promise<string> => {
    const given = readRelation({ value });
    const target = given.said ? given.target : null;
    const reports = await lookUp(strapi, (ask) => ask.reports());
    const found =
      target === null
        ? reports.length === 1
          ? reports[0]?.documentId
          : undefined
        : await lookUp(strapi, (ask) => ask.documentId({ table: 'reports', target }));
    if (found) return found;
    throw target === null
      ? validationProblem({
          strapi,
          code: 'report-needed',
          params: { what: { zh: '指标表', en: 'table' }, count: reports.length },
        })
      : validationProblem({ strapi, code: 'report-unknown' });
  };

  return async (context, next) => {
    const documentId = documentIdOf(context);
    const current = documentId
      ? await currentDocument({ strapi, uid: INDICATOR_TABLE, documentId })
      : {};
    const name = textOf(current.title) ?? '';
    if (context.action === 'create' || context.action === 'clone') {
      const data = dataOf(context);
      const report =
        context.action === 'clone' && data.report === undefined
          ? textOf(current.reportDocumentId)
          : await chooseReport(data.report);
      // A copy may go to the report of another school, to which the rows of this one may mean nothing.
      const { layout = current.layout } = data;
      await checkLayout({ ...data, layout }, textOf(data.title) ?? name, report);
      data.key = context.action === 'create' ? keyFor({ strapi, given: data.key }) : newKey();
      Object.assign(data, { report, reportDocumentId: report });
    } else if (context.action === 'update') {
      const data = dataOf(context);
      await checkLayout(data, name, textOf(current.reportDocumentId));
      if (typeof data.key === 'string' && data.key !== current.key) {
        throw validationProblem({ strapi, code: 'key-is-fixed', params: { name } });
      }
      const report = readRelation({ value: data.report });
      if (report.said && (await chooseReport(data.report)) !== current.reportDocumentId) {
        throw validationProblem({
          strapi,
          code: 'structure-is-moved-in-the-outline',
          params: { title: name },
        });
      }
      for (const field of ['key', 'report', 'reportDocumentId'])
        Reflect.deleteProperty(data, field);
    } else if (context.action === 'delete') {
      const params = { name };
      await refuseInUse({ strapi, thing: 'table', id: documentId, code: 'table-in-use', params });
    }
    return next();
  };
}
