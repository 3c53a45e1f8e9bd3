import type { Core } from '@strapi/strapi';
import { isFirstWord } from '../../../domain/base/first-words';
import { isOwnCode } from '../../../domain/content/own-codes';
import { parseFormula } from '../../../domain/formulas/parse-formula';
import { type ProblemCode, validationProblem } from '../messages/problem';
import type { UsedThing } from '../repositories/usage-repository';
import { INDICATOR, SCHOOL } from '../uids';
import {
  currentDocument,
  dataOf,
  type DocumentContext,
  documentIdOf,
  type DocumentRule,
  textOf,
} from './rule-context';
import { refuseInUse } from './refuse-in-use';

/** An indicator of all schools is never made of one school's own. */
const OWN_IN_FORMULA = /(?<![a-z0-9.-])own\./;

/** An indicator keeps its code once anything names it, and its formula can be read. */
export function createIndicatorRule({ strapi }: { strapi: Core.Strapi }): DocumentRule {
  const coded = createCodedRule({
    strapi,
    uid: INDICATOR,
    thing: 'indicator',
    inUse: 'indicator-in-use',
  });

  const checkFormula = (given: unknown): void => {
    const text = textOf(given)?.trim() ?? '';
    const parsed = text === '' ? null : parseFormula({ text });
    if (!parsed || parsed.ok) return;
    const params = { reason: parsed.problem.messages };
    throw validationProblem({ strapi, code: 'formula-unreadable', params });
  };

  const refuseOwn = () => validationProblem({ strapi, code: 'own-code-reserved' });
  /** Codes of schools' own are made by the system, and what they are called and measured in is all that changes. */
  const checkOwn = async (context: DocumentContext): Promise<void> => {
    const data = dataOf(context);
    Reflect.deleteProperty(data, 'schoolCode');
    const current = await currentDocument({
      strapi,
      uid: INDICATOR,
      documentId: documentIdOf(context),
    });
    const present = textOf(current.code) ?? '';
    const code = textOf(data.code) ?? present;
    const isOwn = isOwnCode(code);
    if (isOwn && (context.action !== 'update' || code !== present)) throw refuseOwn();
    const isSummed = (data.aggregation ?? 'none') !== 'none';
    if (isOwn && (isSummed || (textOf(data.formula) ?? '') !== '')) throw refuseOwn();
    if (isOwnCode(present) && !isOwn) throw refuseOwn();
    const named = [data.formula, data.aggregationWeight].map((text) => textOf(text) ?? '');
    if (named.some((text) => OWN_IN_FORMULA.test(text))) throw refuseOwn();
  };
  return async (context, next) => {
    if (['create', 'clone', 'update'].includes(context.action)) await checkOwn(context);
    if (context.action === 'create' || context.action === 'update') {
      checkFormula(dataOf(context).formula);
    }
    return coded(context, next);
  };
}

/** A school keeps its code once anything names it, and its code is no word that its pages could not begin with. */
export function createSchoolRule({ strapi }: { strapi: Core.Strapi }): DocumentRule {
  const coded = createCodedRule({ strapi, uid: SCHOOL, thing: 'school', inUse: 'school-in-use' });
  /** Whether the school has the code already: forms send what nobody changed. */
  const has = async (context: DocumentContext, code: string): Promise<boolean> => {
    if (context.action === 'create') return false;
    const documentId = documentIdOf(context);
    return (await currentDocument({ strapi, uid: SCHOOL, documentId })).code === code;
  };
  return async (context, next) => {
    const { action } = context;
    const code = action === 'create' || action === 'update' ? textOf(dataOf(context).code) : null;
    if (code !== null && isFirstWord(code) && !(await has(context, code))) {
      throw validationProblem({ strapi, code: 'school-code-is-address', params: { code } });
    }
    return coded(context, next);
  };
}

/** A school or an indicator: its code cannot change, nor it go, once anything names it. */
function createCodedRule({
  strapi,
  uid,
  thing,
  inUse,
}: {
  strapi: Core.Strapi;
  uid: typeof SCHOOL | typeof INDICATOR;
  thing: UsedThing;
  inUse: ProblemCode;
}): DocumentRule {
  return async (context, next) => {
    if (context.action !== 'update' && context.action !== 'delete') return next();
    const id = documentIdOf(context);
    const current = await currentDocument({ strapi, uid, documentId: id });
    const name = textOf(current.name) ?? '';
    const code = textOf(current.code) ?? '';
    if (context.action === 'delete') {
      await refuseInUse({ strapi, thing, id, code: inUse, params: { name } });
      return next();
    }
    const requested = dataOf(context).code;
    if (requested !== undefined && requested !== code) {
      await refuseInUse({ strapi, thing, id, code: 'code-is-fixed', params: { name, code } });
    }
    return next();
  };
}
