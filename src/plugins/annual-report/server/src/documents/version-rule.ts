import type { Core } from '@strapi/strapi';
import { validationProblem } from '../messages/problem';
import { timeAgo } from '../messages/time-ago';
import { personName } from '../messages/person-name';
import { inTransaction } from '../repositories/connection';
import {
  createDocumentVersionRepository,
  type DocumentVersion,
  type VersionedTable,
} from '../repositories/document-version-repository';
import { dataOf, documentIdOf, type DocumentRule } from './rule-context';

const SOMETHING = { zh: '系统', en: 'the system' };

/**
 * A save that says which version it was made from is refused when another was saved since; one that says
 * nothing, as a script's, writes over what there is. The version is looked at and written in one transaction,
 * on a locked row: of two saves at once the second is refused.
 * A ValidationError, because the admin panel's form lets go of what was typed on any other.
 */
export function createVersionRule({
  strapi,
  table,
}: {
  strapi: Core.Strapi;
  table: VersionedTable;
}): DocumentRule {
  const refuse = ({ title, revision, savedAt, ...person }: DocumentVersion) => {
    const name = personName({ person });
    return validationProblem({
      strapi,
      code: 'newer-version',
      params: { title, name: name ?? SOMETHING, when: timeAgo({ at: savedAt, now: new Date() }) },
      extra: { revision, savedBy: name, savedAt: savedAt.toISOString() },
    });
  };

  return async (context, next) => {
    const isWrite = ['create', 'clone', 'update'].includes(context.action);
    if (!isWrite) return next();
    const data = dataOf(context);
    const { revision } = data;
    Reflect.deleteProperty(data, 'revision');
    if (context.action !== 'update' || typeof revision !== 'number') return next();
    return inTransaction(strapi, async (connection) => {
      const current = await createDocumentVersionRepository({ connection }).lock({
        table,
        documentId: documentIdOf(context),
      });
      if (current && current.revision !== revision) throw refuse(current);
      return next();
    });
  };
}
