import type { TableRowRequest } from '../../contract/admin/tables';
import type { LayoutRow, TypedCell } from '../../contract/layout';
import { readTypedValue, type TypedIndicator } from '../values/read-typed-value';
import { statusText } from '../base/status-text';
import type { TypedProblem } from '../values/typed-value-problem';

/** A typed cell that cannot be read, or that is a status: a table prints numbers of its own, not reasons. */
export type TypedCellProblem = {
  row: number;
  year: number;
  problem: TypedProblem | { code: 'typed-cell-status'; text: string };
};

const freeKey = (requested: string, taken: Set<string>): string => {
  for (let count = 1; ; count += 1) {
    const key = count === 1 ? requested : `${requested}-${count}`;
    if (!taken.has(key)) return key;
  }
};

/** The nearest row above that stands less deep; null where there is none. */
const parentOf = (rows: LayoutRow[], level: number): string | null =>
  rows.findLast((row) => row.level < level)?.key ?? null;

const readCell = (
  text: string,
  indicator: TypedIndicator,
): TypedCell | TypedCellProblem['problem'] => {
  const typed = readTypedValue({ text, indicator });
  if (typed === null) return { text, value: null };
  if (!typed.ok) return typed.problem;
  return statusText({ status: typed.status }) === null
    ? { text: typed.text, value: typed.value }
    : { code: 'typed-cell-status', text };
};

/**
 * Makes the layout of a trend table of what was entered. Rows keep the key, the printed number and the mark that
 * they had; a new row is known by its indicator, and stands below the nearest row above it that is less deep.
 */
export function buildLayout({
  rows,
  before,
  indicators,
}: {
  rows: TableRowRequest[];
  /** The layout as it was; empty for a new table. */
  before: LayoutRow[];
  indicators: ReadonlyMap<string, TypedIndicator>;
}): { layout: LayoutRow[]; problems: TypedCellProblem[] } {
  const known = new Map(before.map((row) => [row.key, row]));
  const taken = new Set(rows.flatMap(({ key }) => key ?? []));
  const problems: TypedCellProblem[] = [];
  const layout: LayoutRow[] = [];

  const readCells = ({ indicator, cells }: TableRowRequest, row: number) => {
    const own = indicators.get(indicator ?? '');
    if (!own) return {};
    const read = Object.entries(cells).flatMap(([year, text]): [string, TypedCell][] => {
      const cell = readCell(text, own);
      if (!('code' in cell)) return [[year, cell]];
      problems.push({ row, year: Number(year), problem: cell });
      return [];
    });
    return read.length > 0 ? { cells: Object.fromEntries(read) } : {};
  };

  rows.forEach((row, index) => {
    const { indicator, label, level, footnote } = row;
    const key = row.key ?? freeKey(indicator ?? 'group', taken);
    taken.add(key);
    layout.push({
      key,
      indicator,
      label,
      seq: known.get(key)?.seq ?? null,
      level,
      parent: parentOf(layout, level),
      required: known.get(key)?.required ?? false,
      footnote: footnote === '' ? null : footnote,
      ...readCells(row, index),
    });
  });
  return { layout, problems };
}
