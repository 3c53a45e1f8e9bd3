import { withoutSignatures } from '../photographs/signed-address';
import type { Values } from './local-drafts/form-drafts';

export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** What Strapi gives and nobody typed. */
const GIVEN = ['id', 'revision', '__temp_key__', 'updatedAt', 'createdAt'];

const writtenIn = (values: Values): string =>
  JSON.stringify(values, (key, value: unknown) =>
    GIVEN.includes(key) ? undefined : withoutSignatures(key, value),
  );

/** Whether two forms hold the same words and choices. */
export function hasSameContent(left: Values, right: Values): boolean {
  return writtenIn(left) === writtenIn(right);
}

const isBlockList = (value: unknown): value is Values[] =>
  Array.isArray(value) && value.some((item) => isRecord(item) && '__component' in item);

/**
 * A form's values as they can be saved over a stored version: a block that is no longer there becomes a new
 * one, because Strapi takes no id that it does not know.
 */
export function adoptBlocks({ values, stored }: { values: Values; stored: Values }): Values {
  return Object.fromEntries(
    Object.entries(values).map(([name, value]) => {
      if (!isBlockList(value)) return [name, value];
      const before = stored[name];
      const ids = new Set(isBlockList(before) ? before.map((block) => block.id) : []);
      const adopt = ({ id, ...block }: Values): Values => (ids.has(id) ? { id, ...block } : block);
      return [name, value.map(adopt)];
    }),
  );
}
