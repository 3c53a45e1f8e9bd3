import { gridCellsSchema, squareCells } from '../../contract/grid';
import type { GridContent, ReportContent } from './report-content';

/**
 * A table of plain cells as it was stored or typed: what is no list of rows of texts holds nothing, and a short row
 * gets empty cells.
 */
export function gridContent({
  cells,
  ...grid
}: Pick<GridContent, 'key' | 'caption' | 'head'> & { cells: unknown }): GridContent {
  const read = gridCellsSchema.safeParse(cells);
  const rows = squareCells(read.success ? read.data : []).map((row) =>
    row.map((text) => ({
      text,
      content: text === '' ? [] : [{ type: 'text' as const, text }],
    })),
  );
  return { type: 'grid', ...grid, rows };
}

/** Whether any cell says anything: a table without words is not printed and bears no number. */
export function hasWords({ rows }: Pick<GridContent, 'rows'>): boolean {
  return rows.some((row) => row.some(({ text }) => text.trim() !== ''));
}

/** The tables of plain cells of a report, those of its chapters before those of its cases. */
export function gridsOf({
  chapters,
  cases,
}: Pick<ReportContent, 'chapters' | 'cases'>): GridContent[] {
  return [...chapters, ...cases].flatMap(({ blocks }) =>
    blocks.flatMap((block) => (block.type === 'grid' ? [block] : [])),
  );
}
