import type { Core } from '@strapi/strapi';
import { parseFormula } from '../../../domain/formulas/parse-formula';
import { validationProblem } from '../messages/problem';
import { INDICATOR } from '../uids';
import { createCodedRule } from './coded-rule';
import { dataOf, textOf, type DocumentRule } from './context';

/** An indicator keeps its code once anything names it, and its formula can be read. */
export const createIndicatorRule = ({ strapi }: { strapi: Core.Strapi }): DocumentRule => {
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

  return async (context, next) => {
    if (context.action === 'create' || context.action === 'update') {
      checkFormula(dataOf(context).formula);
    }
    return coded(context, next);
  };
};
