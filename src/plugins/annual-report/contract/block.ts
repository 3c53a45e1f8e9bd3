import { z } from 'zod';
import { keySchema } from './primitives';
import { inlineNodeSchema, textContentSchema } from './text';

const textBlockSchema = z.object({
  type: z.literal('text'),
  content: textContentSchema,
  html: z.string().describe('The same text as safe HTML'),
});

const imagesBlockSchema = z.object({
  type: z.literal('images'),
  images: z.array(z.string()).describe('Ids in `images`'),
});

const tableBlockSchema = z.object({
  type: z.literal('table'),
  table: z.string().describe('Id in `tables`'),
});

const challengeBlockSchema = z.object({
  type: z.literal('challenge'),
  number: z.int().min(1),
  problem: z.string(),
  cause: z.string(),
  measures: z.string(),
});

const gridCellSchema = z
  .object({
    text: z.string().describe('As printed; a line may end inside a cell'),
    content: z.array(inlineNodeSchema).describe('The same with its bound numbers marked'),
  })
  .meta({ id: 'gridCell' });

const gridBlockSchema = z.object({
  type: z.literal('grid'),
  key: keySchema,
  number: z.int().min(1).describe('Counted with the tables of the text'),
  label: z.string(),
  caption: z.string(),
  head: z
    .object({ row: z.boolean(), column: z.boolean() })
    .describe('Whether the first row, and the first cell of each row, are headings'),
  rows: z.array(z.array(gridCellSchema)).describe('Every row has as many cells'),
  html: z.string().describe('The whole table with its label and caption as safe HTML'),
});

/**
 * The kinds of blocks that this version writes: a closed list, by which a release is checked. The published schema
 * has one branch more, for kinds to come.
 */
export const blockSchema = z
  .discriminatedUnion('type', [
    textBlockSchema,
    imagesBlockSchema,
    tableBlockSchema,
    challengeBlockSchema,
    gridBlockSchema,
  ])
  .meta({ id: 'block' });

/** A kind that came after its reader: what every reader can do with it. */
export const laterBlockSchema = z
  .object({
    type: z.string(),
    html: z.string().optional().describe('Print it; a block without it is for other readers'),
  })
  .meta({ id: 'laterBlock', description: 'A block of a kind that is not in this list' });

export type BlockJson = z.infer<typeof blockSchema>;
export type GridBlockJson = Extract<BlockJson, { type: 'grid' }>;
export type GridCellJson = z.infer<typeof gridCellSchema>;
