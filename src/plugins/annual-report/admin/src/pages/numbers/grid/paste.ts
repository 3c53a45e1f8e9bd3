import type { CellKey, GridRow, Lock } from '../values/cells';

/**
 * Reads a block of cells as spreadsheets put it into the clipboard: lines of cells parted by tabs; a cell with a
 * line break or a tab inside stands in quotes, its own quotes doubled. Line breaks inside a cell become a blank.
 */
export function parseBlock({ text }: { text: string }): string[][] {
  const rows: string[][] = [[]];
  let cell = '';
  let isQuoted = false;
  const endCell = (): void => {
    rows.at(-1)?.push(cell.replace(/\s*\n\s*/g, ' ').trim());
    cell = '';
  };
  const source = text.replace(/\r\n?/g, '\n').replace(/\n$/, '');
  for (let at = 0; at < source.length; at += 1) {
    const sign = source.charAt(at);
    if (isQuoted) {
      if (sign !== '"') cell += sign;
      else if (source.charAt(at + 1) === '"') {
        cell += '"';
        at += 1;
      } else isQuoted = false;
    } else if (sign === '"' && cell === '' && closesLater(source, at)) isQuoted = true;
    else if (sign === '\t') endCell();
    else if (sign === '\n') {
      endCell();
      rows.push([]);
    } else cell += sign;
  }
  endCell();
  return rows;
}

/** A quote that opens a cell closes right before a tab, a line break or the end; else it is just a sign. */
const closesLater = (source: string, from: number): boolean =>
  /^"(?:[^"]|"")*"(?=[\t\n]|$)/.test(source.slice(from));

export type PastedEntry = CellKey & { text: string };

/** A text of the clipboard that found no cell to be entered in. */
type SkippedEntry = { label: string; year: number; text: string; lock: Lock };

export type PastePlan = {
  entries: PastedEntry[];
  skipped: SkippedEntry[];
  /** Cells with content that lie outside of the table. */
  outside: number;
};

export type Selected = { row: number; column: number; rows: number; columns: number };

const squeeze = (text: string): string => text.replace(/[\s*\uff0a]+/g, '');

/** Whether a column of the block only repeats what stands before the numbers: 序号, 指标, 单位. */
const repeatsHead = (block: string[][], column: number, rows: GridRow[], from: number): boolean => {
  const filled = block.flatMap((line, index) => {
    const text = squeeze(line[column] ?? '');
    return text === '' ? [] : [{ text, row: rows[from + index] }];
  });
  return (
    filled.length > 0 &&
    filled.every(
      ({ text, row }) =>
        row !== undefined &&
        [row.label, row.unit ?? '', String(row.seq ?? '')].some((head) => squeeze(head) === text),
    )
  );
};

const withoutHead = (block: string[][], rows: GridRow[], from: number): string[][] => {
  const width = Math.max(...block.map((line) => line.length));
  let first = 0;
  while (first < width - 1 && repeatsHead(block, first, rows, from)) first += 1;
  return block.map((line) => line.slice(first));
};

/** A block that fits several times into what is selected fills it, as in spreadsheets. */
const repeat = (block: string[][], { rows, columns }: Selected): string[][] => {
  const height = block.length;
  const width = Math.max(...block.map((line) => line.length));
  const down = rows % height === 0 ? rows / height : 1;
  const right = columns % width === 0 ? columns / width : 1;
  return Array.from({ length: height * down }, (_, row) =>
    Array.from(
      { length: width * right },
      (__, column) => block[row % height]?.[column % width] ?? '',
    ),
  );
};

/**
 * Where the cells of a pasted block go. An empty cell changes nothing, as in an import. What meets a cell that
 * takes no entry is reported, unless it says the same; so is what lies outside of the table.
 * @param years the columns of the grid
 */
export function planPaste({
  block,
  rows,
  years,
  selected,
}: {
  block: string[][];
  rows: GridRow[];
  years: number[];
  selected: Selected;
}): PastePlan {
  const plan: PastePlan = { entries: [], skipped: [], outside: 0 };
  const cells = repeat(withoutHead(block, rows, selected.row), selected);
  cells.forEach((line, down) => {
    line.forEach((text, right) => {
      if (text === '') return;
      const row = rows[selected.row + down];
      const year = years[selected.column + right];
      if (row === undefined || year === undefined) {
        plan.outside += 1;
        return;
      }
      const cell = row.cells[String(year)];
      const lock = cell ? cell.lock : 'group';
      if (cell && lock === null) {
        plan.entries.push({ indicator: cell.indicator, year, text });
      } else if (lock !== null && squeeze(cell?.text ?? '') !== squeeze(text)) {
        plan.skipped.push({ label: row.label, year, text, lock });
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
    .map((year) => rows[selected.row]?.cells[String(year)]?.text ?? '');
  const below = { ...selected, row: selected.row + 1, rows: selected.rows - 1 };
  return below.rows < 1
    ? { entries: [], skipped: [], outside: 0 }
    : planPaste({ block: [first], rows, years, selected: below });
}
