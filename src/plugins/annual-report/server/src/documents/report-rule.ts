import type { Core } from '@strapi/strapi';
import { validationProblem } from '../messages/problem';
import { createPackRepository } from '../repositories/packs/pack-repository';
import { inTransaction } from '../repositories/connection';
import { lookUp } from '../repositories/lookup-repository';
import { findUsage } from '../repositories/usage-repository';
import { REPORT } from '../uids';
import { currentDocument, dataOf, documentIdOf, type DocumentRule, textOf } from './rule-context';
import { refuseInUse } from './refuse-in-use';

/**
 * A report belongs to a school that exists and follows a pack that is loaded, or none; once it has content,
 * school and year are fixed and it stays.
 */
export function createReportRule({ strapi }: { strapi: Core.Strapi }): DocumentRule {
  const requireSchool = async (schoolCode: unknown): Promise<void> => {
    if (schoolCode === undefined) return;
    const known = await lookUp(strapi, (ask) => ask.schoolCodes());
    if (typeof schoolCode === 'string' && known.includes(schoolCode)) return;
    throw validationProblem({
      strapi,
      code: 'school-unknown',
      params: { code: textOf(schoolCode) ?? '—', known: known.slice(0, 10).join(', ') || '—' },
    });
  };

  const requirePack = async (pack: unknown): Promise<void> => {
    if (typeof pack !== 'string' || pack === '') return;
    const packs = await inTransaction(strapi, (connection) =>
      createPackRepository({ connection }).list(),
    );
    const codes = packs.map(({ code }) => code);
    if (codes.includes(pack)) return;
    const params = { code: pack, known: codes.join(', ') || '—' };
    throw validationProblem({ strapi, code: 'pack-unknown', params });
  };

  return async (context, next) => {
    const id = documentIdOf(context);
    const data = context.action === 'delete' ? {} : dataOf(context);
    await requirePack(data.pack);
    if (context.action === 'create') {
      await requireSchool(data.schoolCode ?? null);
    } else if (context.action === 'clone') {
      await requireSchool(data.schoolCode);
    } else if (context.action === 'update') {
      await requireSchool(data.schoolCode);
      const current = await currentDocument({ strapi, uid: REPORT, documentId: id });
      const isRenamed = (['schoolCode', 'year'] as const).some(
        (field) => data[field] !== undefined && data[field] !== current[field],
      );
      const usage = isRenamed
        ? await inTransaction(strapi, (connection) =>
            findUsage({ connection, thing: 'report', id }),
          )
        : null;
      if (usage !== null) {
        throw validationProblem({
          strapi,
          code: 'report-identity-is-fixed',
          params: { name: textOf(current.title) ?? '' },
        });
      }
    } else if (context.action === 'delete') {
      const current = await currentDocument({ strapi, uid: REPORT, documentId: id });
      const params = { name: textOf(current.title) ?? '' };
      await refuseInUse({ strapi, thing: 'report', id, code: 'report-in-use', params });
    }
    return next();
  };
}
