import type { Core } from '@strapi/strapi';
import type { ProblemCode } from '../messages/problem';
import type { UsedThing } from '../repositories/usage-repository';
import type { INDICATOR, SCHOOL } from '../uids';
import { dataOf, documentIdOf, textOf, type DocumentRule } from './context';
import { currentDocument } from './current-document';
import { refuseInUse } from './refuse-in-use';

/** A school or an indicator: its code cannot change, nor it go, once anything names it. */
export const createCodedRule =
  ({
    strapi,
    uid,
    thing,
    inUse,
  }: {
    strapi: Core.Strapi;
    uid: typeof SCHOOL | typeof INDICATOR;
    thing: UsedThing;
    inUse: ProblemCode;
  }): DocumentRule =>
  async (context, next) => {
    if (context.action !== 'update' && context.action !== 'delete') return next();
    const id = documentIdOf(context);
    const current = await currentDocument({ strapi, uid, documentId: id });
    const name = textOf(current.name) ?? '';
    const code = textOf(current.code) ?? '';
    if (context.action === 'delete') {
      await refuseInUse({ strapi, thing, id, code: inUse, params: { name } });
      return next();
    }
    const wanted = dataOf(context).code;
    if (wanted !== undefined && wanted !== code) {
      await refuseInUse({ strapi, thing, id, code: 'code-is-fixed', params: { name, code } });
    }
    return next();
  };
