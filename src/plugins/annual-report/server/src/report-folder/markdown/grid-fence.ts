import { z } from 'zod';
import { GRID_LIMITS, gridFlaw, MAX_GRID_CAPTION, squareCells } from '../../../../contract/grid';
import { MAX_KEY } from '../../../../contract/parameters';
import { keySchema } from '../../../../contract/primitives';
import { folderReason } from '../../messages/commands/folder-messages';
import { type LineProblem, parseYaml } from '../read/folder-files';
import type { FolderGrid } from './folder-block';
import type { MarkdownNode } from './markdown-tree';

const LANGUAGE = 'grid';

const gridSchema = z.strictObject({
  key: keySchema.max(MAX_KEY),
  caption: z.string().max(MAX_GRID_CAPTION).default(''),
  headRow: z.boolean().default(true),
  headColumn: z.boolean().default(false),
  cells: z.array(z.array(z.string())),
});

/** True for a block of code that is called `grid`: a table of plain cells in YAML. */
export function isGridFence({ token }: MarkdownNode): boolean {
  return token.type === 'fence' && token.info.trim() === LANGUAGE;
}

/** The table that stands in such a block; null where it cannot be read. */
export function readGrid({ token, line }: MarkdownNode): {
  grid: FolderGrid | null;
  problems: LineProblem[];
} {
  const { data, lineOf, problems } = parseYaml({
    text: token.content,
    schema: gridSchema,
    firstLine: line + 1,
  });
  if (!data) return { grid: null, problems };
  if (gridFlaw(data.cells) !== null) {
    const reason = folderReason('grid-too-large', { ...GRID_LIMITS });
    return { grid: null, problems: [...problems, { line: lineOf(['cells']), reason }] };
  }
  const grid = { __component: 'report.grid' as const, ...data, cells: squareCells(data.cells) };
  return { grid, problems };
}

/** Texts as JSON writes them, which YAML reads too: one row a line, and nothing that could end the block. */
export function writeGrid({ key, caption, headRow, headColumn, cells }: FolderGrid): string {
  const rows = cells.map((row) => `  - [${row.map((text) => JSON.stringify(text)).join(', ')}]`);
  return [
    `\`\`\`${LANGUAGE}`,
    `key: ${key}`,
    `caption: ${JSON.stringify(caption)}`,
    `headRow: ${headRow}`,
    `headColumn: ${headColumn}`,
    ...(rows.length === 0 ? ['cells: []'] : ['cells:', ...rows]),
    '```',
  ].join('\n');
}
