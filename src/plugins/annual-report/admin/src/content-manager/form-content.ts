import { isRecord } from '../is-record';
import type { Values } from './kept-forms';

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
      const known = new Set(isBlockList(before) ? before.map((block) => block.id) : []);
      const adopt = ({ id, ...block }: Values): Values =>
        known.has(id) ? { id, ...block } : block;
      return [name, value.map(adopt)];
    }),
  );
}
