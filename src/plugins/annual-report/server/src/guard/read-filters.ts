import { isRecord } from '../../../domain/base/records';

/** What a filter may ask of one field, and what it becomes. */
export type FilterField =
  /** A value of its own: compared as it stands. */
  | 'value'
  /** Something that has fields of its own. */
  | { fields: FilterFields }
  /** Anything else: gives the clause that takes its place, or null when it is not offered. */
  | ((asked: unknown) => Record<string, unknown> | null);

export type FilterFields = Record<string, FilterField>;

/** A filter that nobody offers, with its place in the query. */
export class FilterProblem extends Error {
  constructor(readonly place: string) {
    super(place);
  }
}

const MAX_DEPTH = 12;
const OPERATOR = /^\$[a-zA-Z]{1,20}$/;

const isScalar = (value: unknown): boolean => value === null || typeof value !== 'object';

/** A value, or operators over values: `{ $not: { $contains: ['a', 'b'] } }`. */
const isComparison = (asked: unknown, depth = 0): boolean => {
  if (isScalar(asked)) return true;
  if (depth > MAX_DEPTH) return false;
  if (Array.isArray(asked)) return asked.every(isScalar);
  return (
    isRecord(asked) &&
    Object.entries(asked).every(
      ([operator, value]) => OPERATOR.test(operator) && isComparison(value, depth + 1),
    )
  );
};

/**
 * Reads filters of a query, which may ask for the given fields and nothing else.
 * @returns the filters with every clause exchanged that a field exchanges
 * @throws FilterProblem
 */
export function readFilters({
  filters,
  fields,
  place = 'filters',
  depth = 0,
}: {
  filters: unknown;
  fields: FilterFields;
  place?: string;
  depth?: number;
}): Record<string, unknown> {
  if (!isRecord(filters) || depth > MAX_DEPTH) throw new FilterProblem(place);
  const within = (inner: unknown, at: string, innerFields = fields) =>
    readFilters({ filters: inner, fields: innerFields, place: at, depth: depth + 1 });
  const clauses = Object.entries(filters).map(([key, asked]): Record<string, unknown> => {
    const at = `${place}.${key}`;
    if (key === '$and' || key === '$or') {
      // A query parser makes an object of a long list.
      const list = Array.isArray(asked) || isRecord(asked) ? Object.values(asked) : null;
      if (list === null) throw new FilterProblem(at);
      return { [key]: list.map((inner, index) => within(inner, `${at}.${index}`)) };
    }
    if (key === '$not') return { $not: within(asked, at) };
    const field = Object.hasOwn(fields, key) ? fields[key] : undefined;
    if (field === undefined) throw new FilterProblem(at);
    if (field === 'value') {
      if (!isComparison(asked)) throw new FilterProblem(at);
      return { [key]: asked };
    }
    if (typeof field === 'function') {
      const clause = field(asked);
      if (clause === null) throw new FilterProblem(at);
      return clause;
    }
    return { [key]: within(asked, at, field.fields) };
  });
  const [only = {}, ...others] = clauses;
  return others.length === 0 ? only : { $and: clauses };
}
