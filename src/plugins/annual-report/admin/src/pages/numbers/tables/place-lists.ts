import type { AdminTable } from '../../../../../contract/admin/values';
import type { CurrentValues } from '../grid/build-rows';
import { cellKey, type CellKey } from '../values/cells';

type Row = AdminTable['layout'][number];
type RequiredRow = Row & { indicator: string };

const hasValues = (row: Row): row is RequiredRow => row.indicator !== null;
const isRequired = (row: Row): row is RequiredRow => row.required && hasValues(row);

/** Rows of a table that must have a value. */
export function requiredRows(table: AdminTable): RequiredRow[] {
  return table.layout.filter(isRequired);
}

type Asked = {
  table: AdminTable;
  year: number;
  currentValues: Pick<CurrentValues, 'cells' | 'edits' | 'derived'>;
};

const emptyAmong = (
  rows: RequiredRow[],
  { year, currentValues: { cells, edits, derived } }: Asked,
): CellKey[] =>
  rows.flatMap(({ indicator, cells: typed }) => {
    const key = cellKey({ indicator, year });
    const given = derived.get(key);
    const isDerived = given?.origin === 'derived' && given.status !== 'not-collected';
    const isThere = typed?.[String(year)] !== undefined || cells.has(key) || edits.has(key);
    return isThere || isDerived ? [] : [{ indicator, year }];
  });

/** Required values of a table that have neither a value nor a reason in the report's year. */
export function missingValues(asked: Asked): CellKey[] {
  return emptyAmong(requiredRows(asked.table), asked);
}

/** Whether every row of a table has a value or a reason in the report's year, the required ones and the others. */
export function isFilled(asked: Asked): boolean {
  return emptyAmong(asked.table.layout.filter(hasValues), asked).length === 0;
}

/** A value and the revision of it that somebody has before the eyes. */
export type SeenValue = CellKey & { revision: number };

/** The values that a table shows and that are not reviewed as they stand. */
export function valuesToReview({
  table,
  currentValues: { cells },
}: {
  table: AdminTable;
  currentValues: Pick<CurrentValues, 'cells'>;
}): SeenValue[] {
  const codes = [...new Set(table.layout.flatMap(({ indicator }) => indicator ?? []))];
  return codes.flatMap((indicator) =>
    table.years.flatMap((year) => {
      const cell = cells.get(cellKey({ indicator, year }));
      if (!cell || cell.revision === cell.reviewedRevision) return [];
      return [{ indicator, year, revision: cell.revision }];
    }),
  );
}

/** A cell of a table: where to go. */
export type TablePlace = { table: string; row: string; year: number };

const placeIn = (table: AdminTable, { indicator, year }: CellKey): TablePlace | null => {
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
  tables: AdminTable[];
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

/** Values that wait for somebody, each once, in the order of the tables. */
export type PlaceLists = {
  /** Not valid, or changed by somebody else meanwhile. */
  problems: CellKey[];
  /** Required, and not entered. */
  missing: CellKey[];
  /** Not reviewed as they stand. */
  unreviewed: CellKey[];
};

const eachOnce = (values: CellKey[]): CellKey[] => [
  ...new Map(values.map((value) => [cellKey(value), value])).values(),
];

/** The values of all tables that wait for somebody. */
export function placeLists({
  tables,
  year,
  currentValues,
}: {
  tables: AdminTable[];
  /** The report's. */
  year: number;
  currentValues: CurrentValues;
}): PlaceLists {
  return {
    problems: [...currentValues.conflicts.values(), ...currentValues.problems.values()],
    missing: eachOnce(tables.flatMap((table) => missingValues({ table, year, currentValues }))),
    unreviewed: eachOnce(tables.flatMap((table) => valuesToReview({ table, currentValues }))),
  };
}
