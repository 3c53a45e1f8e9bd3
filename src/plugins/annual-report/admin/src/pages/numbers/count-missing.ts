import type { DeskTable } from '../../../../contract/desk/values';
import type { Known } from './build-rows';
import { cellKey } from './cell-key';

/** Required values of a table, and those of them that have neither a value nor a reason in the report's year. */
export const countMissing = ({
  table,
  year,
  known: { cells, edits, derived },
}: {
  table: DeskTable;
  year: number;
  known: Known;
}): { required: number; missing: number } => {
  const required = table.layout.filter((row) => row.required && row.indicator !== null);
  const missing = required.filter((row) => {
    const key = cellKey({ indicator: row.indicator ?? '', year });
    const given = derived.get(key);
    const isDerived = given?.origin === 'derived' && given.status !== 'not-collected';
    const isEntered = cells.has(key) || edits.has(key);
    return row.cells?.[String(year)] === undefined && !isEntered && !isDerived;
  });
  return { required: required.length, missing: missing.length };
};
