import type { TextContent } from '../../../../contract/text';

/** A block of a chapter or a case, its images and table by key. */
export type FolderBlock =
  | { __component: 'report.text'; content: TextContent }
  | { __component: 'report.images'; images: string[] }
  | { __component: 'report.table'; table: string | null }
  | { __component: 'report.challenge'; problem: string; cause: string; measures: string }
  | FolderGrid;

/** A table of plain cells, with its key. */
export type FolderGrid = {
  __component: 'report.grid';
  key: string;
  caption: string;
  headRow: boolean;
  headColumn: boolean;
  cells: string[][];
};
