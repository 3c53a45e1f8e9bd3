import type { DeskTable } from '../../../../contract/desk/values';
import { cellKey, type CellKey } from './cell-key';

/** A cell of a table: where to go. */
export type TablePlace = { table: string; row: string; year: number };

const placeIn = (table: DeskTable, { indicator, year }: CellKey): TablePlace | null => {
  const row = table.layout.find((candidate) => candidate.indicator === indicator);
  return row && table.years.includes(year) ? { table: table.key, row: row.key, year } : null;
};

/** The next of some values after one of them, round and round; in the current table where it is shown there. */
export function findPlace({
  values,
  tables,
  current,
  after,
}: {
  values: CellKey[];
  tables: DeskTable[];
  /** Null where no table is open. */
  current: string | null;
  /** The key of a value; null for the first. */
  after: string | null;
}): TablePlace | null {
  const at = values.findIndex((value) => cellKey(value) === after);
  const next = values[(at + 1) % Math.max(values.length, 1)];
  if (!next) return null;
  const ordered = [
    ...tables.filter(({ key }) => key === current),
    ...tables.filter(({ key }) => key !== current),
  ];
  return ordered.map((table) => placeIn(table, next)).find((place) => place !== null) ?? null;
}
