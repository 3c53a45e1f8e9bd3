import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';
import { isRecord } from '../../../domain/base/records';
import { validationProblem } from '../messages/problem';
import { requestMessage } from '../messages/request-messages';
import { FilterProblem, type FilterFields, readFilters } from './read-filters';

const SORT = /^([\w.]{1,100})(?::(?:asc|desc))?$/i;

/** What a bound user's query may say, beside numbers and words. */
export type OfferedQuery = {
  /** Parameters that are passed on as they are when they are plain values or lists of them. */
  plain: readonly string[];
  filters?: FilterFields;
  /** Fields that a list may be sorted by, `report.title` for a field of a relation. */
  sort?: (field: string) => boolean;
  /** Other parameters: whether the value is one that the panel sends. */
  exact?: Record<string, (value: unknown) => boolean>;
};

/** An object would be operators over a value: `{ $startsWith: 'a' }`. */
const isPlain = (value: unknown): boolean =>
  [value].flat().every((each) => each === null || typeof each !== 'object');

const sortsOf = (value: unknown): string[] | null => {
  const texts = [value].flat();
  return texts.every((text): text is string => typeof text === 'string')
    ? texts.flatMap((text) => text.split(',')).map((text) => text.trim())
    : null;
};

/**
 * Refuses what the panel does not ask for: a filter over somebody's address tells it letter by letter, and so
 * does a sort. What remains is changed in place, so that Strapi reads what was read here.
 * @throws ValidationError (400) that names the parameter
 */
export function requireOffered({
  strapi,
  context,
  offered,
  input: query = context.request.query,
}: {
  strapi: Core.Strapi;
  context: Context;
  offered: OfferedQuery;
  /** What asks, where it is not the query. */
  input?: Record<string, unknown>;
}): Record<string, unknown> {
  const refuse = (parameter: string): never => {
    const params = { parameter, reason: requestMessage({ name: 'not-offered' }) };
    throw validationProblem({ strapi, code: 'bad-request', params });
  };
  const { plain, filters: fields = {}, sort = () => false, exact = {} } = offered;
  for (const [key, value] of Object.entries(query)) {
    if (Object.hasOwn(exact, key)) {
      if (!exact[key]?.(value)) refuse(key);
    } else if (key === 'filters') {
      if (value === '' || (isRecord(value) && Object.keys(value).length === 0)) {
        Reflect.deleteProperty(query, key);
        continue;
      }
      try {
        query.filters = readFilters({ filters: value, fields });
      } catch (error) {
        if (!(error instanceof FilterProblem)) throw error;
        refuse(error.place);
      }
    } else if (key === 'sort') {
      const sorts = sortsOf(value);
      const isOffered = sorts?.every((text) => {
        const field = SORT.exec(text)?.[1];
        return text === '' || (field !== undefined && sort(field));
      });
      if (!isOffered) refuse(key);
    } else if (!plain.includes(key) || !isPlain(value)) {
      refuse(key);
    }
  }
  return query;
}
