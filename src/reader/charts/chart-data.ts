import type { Row, Table } from '../../../client/src/types';

/** A number with the words that the report prints for it. */
export type Point = { year: number; value: number; text: string };

export type Series = { key: string; label: string; unit: string | null; points: readonly Point[] };

const pointsOf = (row: Row, years: readonly number[]): Point[] =>
  years.flatMap((year) => {
    const cell = row.cells[String(year)];
    return cell && cell.value !== null ? [{ year, value: cell.value, text: cell.text }] : [];
  });

/** The rows of a table that have numbers, in the order of the table. */
export function seriesOf({ rows, years }: Table): Series[] {
  return rows
    .map((row) => ({
      key: row.key,
      label: row.label,
      unit: row.unit,
      points: pointsOf(row, years),
    }))
    .filter(({ points }) => points.length > 0);
}

/** Series by unit: only what has the same can be measured on one scale. */
export function groupByUnit(series: readonly Series[]): (readonly Series[])[] {
  const groups = new Map<string | null, Series[]>();
  for (const one of series) groups.set(one.unit, [...(groups.get(one.unit) ?? []), one]);
  return [...groups.values()];
}

/** Whether a table is drawn: a trend with more than one year, or what asks for a chart. */
export function isDrawn(table: Table): boolean {
  if (table.kind !== 'trend' && table.display === 'table') return false;
  const series = seriesOf(table);
  return table.display === 'table'
    ? series.some(({ points }) => points.length > 1)
    : series.length > 0;
}
