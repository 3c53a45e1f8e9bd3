import type { DeskTable } from '../../../../contract/desk/values';

/** Official tables first, then charts; each by number: 2 before 10. */
export const sortTables = ({ tables }: { tables: DeskTable[] }): DeskTable[] =>
  [...tables].sort(
    (left, right) =>
      left.kind.localeCompare(right.kind) ||
      left.key.localeCompare(right.key, 'en', { numeric: true }),
  );
