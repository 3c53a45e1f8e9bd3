import type { CellKey, GridRow, Lock } from '../values/cells';
import { plainCell, type Block, type CellFault, type PastedCell } from './clipboard-cells';
import { isValueLike, squeeze } from './read-words';

export type PastedEntry = CellKey & { text: string };

/** A text of the clipboard that found no cell to be entered in, or of which no number may be made. */
export type SkippedEntry = { label: string; year: number; text: string; why: Lock | CellFault };

export type PastePlan = {
  entries: PastedEntry[];
  skipped: SkippedEntry[];
  /** Texts that lie outside of the table. */
  outside: string[];
};

export type Selected = { row: number; column: number; rows: number; columns: number };

const widthOf = (block: Block): number => Math.max(...block.map((line) => line.length));

/** A block that fits several times into what is selected fills it, as in spreadsheets. */
const repeat = (block: Block, { rows, columns }: Selected): (PastedCell | undefined)[][] => {
  const height = block.length;
  const width = widthOf(block);
  const down = rows % height === 0 ? rows / height : 1;
  const right = columns % width === 0 ? columns / width : 1;
  return Array.from({ length: height * down }, (_, row) =>
    Array.from({ length: width * right }, (__, column) => block[row % height]?.[column % width]),
  );
};

/**
 * Where the cells of a pasted block without labels and years go. An empty cell changes nothing, as in an import.
 * What meets a cell that takes no entry is reported, unless it says the same; so is what lies outside of the
 * table, and what is not what it looks like.
 * @param years the columns of the grid
 */
export function planPaste({
  block,
  rows,
  years,
  selected,
}: {
  block: Block;
  rows: GridRow[];
  years: number[];
  selected: Selected;
}): PastePlan {
  const plan: PastePlan = { entries: [], skipped: [], outside: [] };
  repeat(block, selected).forEach((line, down) => {
    line.forEach((pasted, right) => {
      if (pasted === undefined || (pasted.text === '' && pasted.fault === null)) return;
      const { fault, merged } = pasted;
      const text = merged?.text ?? pasted.text;
      const row = rows[selected.row + down];
      const year = years[selected.column + right];
      if (row === undefined || year === undefined) {
        plan.outside.push(text);
        return;
      }
      const { label } = row;
      const cell = row.cells[String(year)];
      const lock = cell ? cell.lock : 'group';
      if (fault !== null) {
        if (isValueLike(text)) plan.skipped.push({ label, year, text, why: fault });
      } else if (cell && lock === null) {
        plan.entries.push({ indicator: cell.indicator, year, text });
      } else if (lock !== null && squeeze(cell?.text ?? '') !== squeeze(text)) {
        plan.skipped.push({ label, year, text, why: lock });
      }
    });
  });
  return plan;
}

/** Fills what is selected with its first row, as Ctrl+D does in spreadsheets. */
export function planFill({
  rows,
  years,
  selected,
}: {
  rows: GridRow[];
  years: number[];
  selected: Selected;
}): PastePlan {
  const first = years
    .slice(selected.column, selected.column + selected.columns)
    .map((year) => plainCell(rows[selected.row]?.cells[String(year)]?.text ?? ''));
  const below = { ...selected, row: selected.row + 1, rows: selected.rows - 1 };
  return below.rows < 1
    ? { entries: [], skipped: [], outside: [] }
    : planPaste({ block: [first], rows, years, selected: below });
}
