import type { DeskTable } from '../../../../contract/desk/values';

/** Official tables first, then charts; each by number: 2 before 10. */
export function sortTables({ tables }: { tables: DeskTable[] }): DeskTable[] {
  return [...tables].sort(
    (left, right) =>
      left.kind.localeCompare(right.kind) ||
      left.key.localeCompare(right.key, 'en', { numeric: true }),
  );
}
