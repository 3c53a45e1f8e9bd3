import type { DeskTable } from '../../../../contract/desk/values';
import type { Known } from './build-rows';
import { cellKey, type CellKey } from './cell-key';

type Row = DeskTable['layout'][number];
type RequiredRow = Row & { indicator: string };

const isRequired = (row: Row): row is RequiredRow => row.required && row.indicator !== null;

/** Rows of a table that must have a value. */
export function requiredRows(table: DeskTable): RequiredRow[] {
  return table.layout.filter(isRequired);
}

/** Required values of a table that have neither a value nor a reason in the report's year. */
export function missingValues({
  table,
  year,
  known: { cells, edits, derived },
}: {
  table: DeskTable;
  year: number;
  known: Pick<Known, 'cells' | 'edits' | 'derived'>;
}): CellKey[] {
  return requiredRows(table).flatMap(({ indicator, cells: typed }) => {
    const key = cellKey({ indicator, year });
    const given = derived.get(key);
    const isDerived = given?.origin === 'derived' && given.status !== 'not-collected';
    const isThere = typed?.[String(year)] !== undefined || cells.has(key) || edits.has(key);
    return isThere || isDerived ? [] : [{ indicator, year }];
  });
}
