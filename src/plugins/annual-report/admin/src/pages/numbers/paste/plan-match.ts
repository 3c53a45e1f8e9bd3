import { cellKey, type GridRow, type Lock } from '../values/cells';
import type { CellFault } from './clipboard-cells';
import type { BlockMatch } from './match-block';
import type { PastedEntry } from './plan-paste';
import { isSameText, squeeze } from './read-words';

/** A value that the block would enter, beside the one that stands. */
export type MatchedEntry = PastedEntry & { label: string; unit: string | null; old: string };

export type LeftReason = Lock | CellFault | 'row' | 'ambiguous' | 'year-unknown' | 'unit' | 'twice';

/** Something of the block that is not entered, and why. */
export type LeftOver = { label: string; year: number | null; text: string; why: LeftReason };

export type MatchPlan = { entries: MatchedEntry[]; same: number; left: LeftOver[] };

/**
 * What a block enters, with the years that somebody has seen: each value in the row of its label and the column
 * of its year, or nowhere. Columns without a year are left out.
 */
export function planMatch({
  match: { block, lines, columns, unit },
  rows,
  years,
  chosen,
}: {
  match: BlockMatch;
  rows: GridRow[];
  years: number[];
  /** The year of each column that has one. */
  chosen: ReadonlyMap<number, number>;
}): MatchPlan {
  const plan: MatchPlan = { entries: [], same: 0, left: [] };
  const taken = new Map<string, string>();

  const takeCell = (row: GridRow, year: number, text: string, fault: CellFault | null): void => {
    const { label } = row;
    const leave = (why: LeftReason): void => {
      plan.left.push({ label, year, text, why });
    };
    const cell = row.cells[String(year)];
    const key = cell ? cellKey({ indicator: cell.indicator, year }) : '';
    const other = taken.get(key);
    if (fault !== null) leave(fault);
    else if (!cell) leave('group');
    else if (isSameText(cell.text, text)) plan.same += 1;
    else if (cell.lock !== null) leave(cell.lock);
    else if (other === undefined) {
      taken.set(key, text);
      const { indicator } = cell;
      plan.entries.push({ indicator, year, text, label, unit: row.unit, old: cell.text });
    } else if (!isSameText(other, text)) leave('twice');
  };

  for (const { column } of columns) {
    const year = chosen.get(column);
    if (year !== undefined && !years.includes(year)) {
      plan.left.push({ label: '', year, text: '', why: 'year-unknown' });
    }
  }
  for (const { line, row: index, label, isAmbiguous } of lines) {
    const row = index === null ? undefined : rows[index];
    const given = unit === null ? '' : (block[line]?.[unit]?.words ?? '');
    const isOtherUnit =
      row !== undefined &&
      !row.isGroup &&
      given !== '' &&
      squeeze(given) !== squeeze(row.unit ?? '');
    for (const { column } of columns) {
      const year = chosen.get(column);
      const cell = block[line]?.[column];
      if (year === undefined || !years.includes(year) || !cell) continue;
      const { fault, merged } = cell;
      const text = merged?.text ?? cell.text;
      const isOfWords =
        merged !== null && columns.every(({ column: one }) => one !== merged.column);
      if (isOfWords || text === '') continue;
      if (!row) plan.left.push({ label, year, text, why: isAmbiguous ? 'ambiguous' : 'row' });
      else if (isOtherUnit) {
        plan.left.push({ label: row.label, year, text: `${text} ${given}`, why: 'unit' });
      } else takeCell(row, year, text, fault);
    }
  }
  return plan;
}
