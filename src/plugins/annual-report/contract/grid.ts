import { z } from 'zod';

/** How much a table of plain cells holds: what is more belongs into a file, or into several tables. */
export const GRID_LIMITS = {
  rows: 200,
  columns: 30,
  /** Signs of one cell. */
  cell: 2000,
  /** Signs of all cells together. */
  all: 50_000,
} as const;

export const MAX_GRID_CAPTION = 300;

/** The cells of a table as people typed them, row by row; tokens stand in them as tokens. */
export const gridCellsSchema = z.array(z.array(z.string()));

export type GridCells = z.infer<typeof gridCellsSchema>;

/** What keeps cells from being saved; rows and columns are counted from 1. */
export type GridFlaw =
  | { flaw: 'not-cells' }
  | { flaw: 'too-many-rows'; count: number; limit: number }
  | { flaw: 'too-many-columns'; count: number; limit: number }
  | { flaw: 'cell-too-long'; row: number; column: number; count: number; limit: number }
  | { flaw: 'too-long'; count: number; limit: number };

/** Signs as people count them: one of a pair of surrogates is none. */
const signsOf = (text: string): number => Array.from(text).length;

/** The widest row counts. */
export function columnsOf(cells: GridCells): number {
  return cells.reduce((most, row) => Math.max(most, row.length), 0);
}

/** The same cells with as many in every row: what a row lacks is empty. */
export function squareCells(cells: GridCells): GridCells {
  const columns = columnsOf(cells);
  return cells.map((row) => [...row, ...Array<string>(columns - row.length).fill('')]);
}

/** The first thing that is wrong with cells, in the order of reading; null where nothing is. */
export function gridFlaw(cells: unknown): GridFlaw | null {
  const { rows, columns, cell: ofCell, all } = GRID_LIMITS;
  if (Array.isArray(cells) && cells.length > rows) {
    return { flaw: 'too-many-rows', count: cells.length, limit: rows };
  }
  const read = gridCellsSchema.safeParse(cells);
  if (!read.success) return { flaw: 'not-cells' };
  const widest = columnsOf(read.data);
  if (widest > columns) return { flaw: 'too-many-columns', count: widest, limit: columns };
  let sum = 0;
  for (const [row, texts] of read.data.entries()) {
    for (const [column, text] of texts.entries()) {
      const count = signsOf(text);
      sum += count;
      if (count > ofCell) {
        return { flaw: 'cell-too-long', row: row + 1, column: column + 1, count, limit: ofCell };
      }
    }
  }
  return sum > all ? { flaw: 'too-long', count: sum, limit: all } : null;
}
