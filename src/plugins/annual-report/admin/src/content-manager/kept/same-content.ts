import type { Values } from './kept-forms';

/** What Strapi gives and nobody typed. */
const GIVEN = ['id', 'revision', '__temp_key__', 'updatedAt', 'createdAt'];

const writtenIn = (values: Values): string =>
  JSON.stringify(values, (key, value: unknown) => (GIVEN.includes(key) ? undefined : value));

/** Whether two forms hold the same words and choices. */
export function hasSameContent(left: Values, right: Values): boolean {
  return writtenIn(left) === writtenIn(right);
}
