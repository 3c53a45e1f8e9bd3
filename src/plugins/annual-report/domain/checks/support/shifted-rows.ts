import Decimal from 'decimal.js';
import type { TableContent } from '../../content/report-content';
import type { ValueBook } from '../../content/value';
import { meet } from './expressions/intervals';
import { readValue, type Reading } from './expressions/reading';
import { typedRows, type TypedNumber, type TypedRow } from './table-cells';

/** A row that prints in one year what the report has for the year `by` years later. */
export type ShiftedRow = {
  row: TypedRow;
  by: 1 | -1;
  matches: { cell: TypedNumber; value: Reading }[];
};

/** Shorter numbers agree by chance. */
const FEWEST_DIGITS = 3;

const digitsOf = (number: number): number => new Decimal(number).abs().precision();

type Compared = { cell: TypedNumber; own: Reading | null; next: Reading | null };

const compareRow = (row: TypedRow, by: 1 | -1, values: ValueBook): Compared[] =>
  row.map((cell) => {
    const find = (year: number) => readValue({ values, indicator: cell.indicator.code, year });
    return { cell, own: find(cell.year), next: find(cell.year + by) };
  });

const isMatch = ({ cell, next }: Compared): boolean =>
  cell.number !== null &&
  next !== null &&
  cell.number === next.number &&
  digitsOf(cell.number) >= FEWEST_DIGITS;

/**
 * How sure it is that a row is shifted: `own` when it also contradicts its own years, `moved` when it has
 * nothing to be compared with there. Null when a cell agrees with its own year or misses the other one.
 */
const evidenceOf = (row: Compared[]): 'own' | 'moved' | null => {
  const contradicts = row.some(
    ({ cell, next }) => next !== null && cell.number !== null && !meet(cell, next),
  );
  const agrees = row.some(({ cell, own }) => own !== null && meet(cell, own));
  if (contradicts || agrees || !row.some(isMatch)) return null;
  if (row.some((one) => isMatch(one) && one.own !== null)) return 'own';
  const numbers = new Set(row.map(({ cell }) => cell.number));
  return numbers.size > 1 ? 'moved' : null;
};

/**
 * Rows of typed cells that stand a year beside the report's own values. A row that cannot be compared in its
 * own years counts only beside another one of its table that can.
 */
export function shiftedRows({
  tables,
  values,
}: {
  tables: TableContent[];
  values: ValueBook;
}): ShiftedRow[] {
  const rows = typedRows({ tables, values }).flatMap((row) =>
    ([1, -1] as const).flatMap((by) => {
      const compared = compareRow(row, by, values);
      const evidence = evidenceOf(compared);
      if (!evidence) return [];
      const matches = compared
        .filter(isMatch)
        .flatMap(({ cell, next }) => (next ? [{ cell, value: next }] : []));
      return [{ row, by, matches, evidence }];
    }),
  );
  const sure = new Set(
    rows
      .filter(({ evidence }) => evidence === 'own')
      .map(({ row, by }) => `${row[0].table.documentId} ${by}`),
  );
  return rows
    .filter(({ row, by }) => sure.has(`${row[0].table.documentId} ${by}`))
    .map(({ row, by, matches }) => ({ row, by, matches }));
}
