import { columnsOf, GRID_LIMITS, squareCells, type GridCells } from '../../../contract/grid';

/** Rows or columns that follow each other: from the first to the last, both counted from 0. */
export type Range = { from: number; to: number };

/** What an empty table begins with. */
export function emptyCells({ rows = 3, columns = 3 } = {}): GridCells {
  return Array.from({ length: rows }, () => Array<string>(columns).fill(''));
}

/** Puts empty rows before the one at a place. */
export function insertRow(cells: GridCells, at: number): GridCells {
  if (cells.length >= GRID_LIMITS.rows) return cells;
  return cells.toSpliced(at, 0, Array<string>(columnsOf(cells)).fill(''));
}

export function insertColumn(cells: GridCells, at: number): GridCells {
  if (columnsOf(cells) >= GRID_LIMITS.columns) return cells;
  return cells.map((row) => row.toSpliced(at, 0, ''));
}

/** The last row of a table stays. */
export function removeRows(cells: GridCells, { from, to }: Range): GridCells {
  const kept = cells.filter((_, index) => index < from || index > to);
  return kept.length === 0 ? emptyCells({ rows: 1, columns: columnsOf(cells) }) : kept;
}

export function removeColumns(cells: GridCells, { from, to }: Range): GridCells {
  const kept = cells.map((row) => row.filter((_, index) => index < from || index > to));
  return columnsOf(kept) === 0 ? cells.map(() => ['']) : kept;
}

const moved = <Item>(items: Item[], { from, to }: Range, by: -1 | 1): Item[] => {
  const target = by === -1 ? from - 1 : to + 1;
  const neighbour = items[target];
  if (neighbour === undefined) return items;
  const without = items.toSpliced(target, 1);
  return without.toSpliced(by === -1 ? to : from, 0, neighbour);
};

/** Rows one place up or down, past their neighbour. */
export function moveRows(cells: GridCells, range: Range, by: -1 | 1): GridCells {
  return moved(cells, range, by);
}

export function moveColumns(cells: GridCells, range: Range, by: -1 | 1): GridCells {
  return cells.map((row) => moved(row, range, by));
}

/** A table after something was pasted, and how much of that found no place. */
export type Pasted = { cells: GridCells; rows: number; columns: number; cut: number };

/**
 * Puts a block of cells where its first cell is to stand. The table grows as far as it may; what lies beyond is
 * counted, if it says anything.
 */
export function pasteCells(
  cells: GridCells,
  block: GridCells,
  { row, column }: { row: number; column: number },
): Pasted {
  const square = squareCells(block);
  const rows = Math.min(GRID_LIMITS.rows, Math.max(cells.length, row + square.length));
  const columns = Math.min(
    GRID_LIMITS.columns,
    Math.max(columnsOf(cells), column + columnsOf(square)),
  );
  const next = Array.from({ length: rows }, (_, down) =>
    Array.from(
      { length: columns },
      (__, right) => square[down - row]?.[right - column] ?? cells[down]?.[right] ?? '',
    ),
  );
  const cut = square.reduce(
    (sum, line, down) =>
      sum +
      line.filter((text, right) => text !== '' && (row + down >= rows || column + right >= columns))
        .length,
    0,
  );
  return {
    cells: next,
    rows: Math.min(square.length, rows - row),
    columns: Math.min(columnsOf(square), columns - column),
    cut,
  };
}
