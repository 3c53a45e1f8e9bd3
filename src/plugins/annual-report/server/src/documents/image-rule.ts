import type { Core } from '@strapi/strapi';
import { newKey } from '../hash/random-key';
import { validationProblem } from '../messages/problem';
import { lookUp } from '../repositories/lookup-repository';
import { IMAGE } from '../uids';
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

/** An image belongs to a school, keeps its key, and stays while a block or a cover shows it. */
export function createImageRule({ strapi }: { strapi: Core.Strapi }): DocumentRule {
  const schoolOf = async (value: unknown): Promise<{ code: string; documentId: string } | null> => {
    const given = readRelation({ value });
    if (!given.said || given.target === null) return null;
    const { target } = given;
    return lookUp(strapi, async (ask) => {
      const documentId = await ask.documentId({ table: 'schools', target });
      const code = documentId === null ? null : await ask.schoolCode({ documentId });
      return documentId === null || code === null ? null : { code, documentId };
    });
  };

  return async (context, next) => {
    const documentId = documentIdOf(context);
    if (context.action === 'create' || context.action === 'clone') {
      const data = dataOf(context);
      data.key = context.action === 'create' ? keyFor({ strapi, given: data.key }) : newKey();
      const codes = await lookUp(strapi, (ask) => ask.schoolCodes());
      const school = await schoolOf(data.school);
      const source =
        context.action === 'clone' ? await currentDocument({ strapi, uid: IMAGE, documentId }) : {};
      const [onlyCode = null] = codes.length === 1 ? codes : [];
      data.schoolCode = school?.code ?? source.schoolCode ?? onlyCode;
    } else if (context.action === 'update') {
      const data = dataOf(context);
      const current = await currentDocument({ strapi, uid: IMAGE, documentId });
      if (typeof data.key === 'string' && data.key !== current.key) {
        const params = { name: textOf(current.caption) ?? '' };
        throw validationProblem({ strapi, code: 'key-is-fixed', params });
      }
      delete data.key;
      delete data.schoolCode;
      const school = await schoolOf(data.school);
      if (school) data.schoolCode = school.code;
    } else if (context.action === 'delete') {
      const current = await currentDocument({ strapi, uid: IMAGE, documentId });
      const params = { name: textOf(current.caption) ?? '' };
      await refuseInUse({ strapi, thing: 'image', id: documentId, code: 'image-in-use', params });
    }
    return next();
  };
}
