import { z } from 'zod';
import { isoInstantSchema, sha256Schema } from '../primitives';
import { qualitySchema } from '../report';
import { imageChangeSchema, structureChangeSchema, valueChangeSchema } from './change-kinds';
import { gridChangeSchema } from './grid-change';
import { definitionChangeSchema, tableChangeSchema } from './table-change';
import { textChangeSchema } from './text-change';
const count = z.int().min(0);

/** What differs between two reports; every list in reading order. */
export const changeListsSchema = z.object({
  values: z.array(valueChangeSchema),
  texts: z.array(textChangeSchema),
  images: z.array(imageChangeSchema),
  structure: z.array(structureChangeSchema),
  tables: z.array(tableChangeSchema),
  definitions: z.array(definitionChangeSchema),
  grids: z
    .array(gridChangeSchema)
    .optional()
    .describe('Tables of plain cells; absent where neither edition has one'),
  quality: z
    .object({ before: qualitySchema, after: qualitySchema })
    .nullable()
    .describe('Null where it is the same; not counted'),
  counts: z
    .object({
      values: count,
      texts: count,
      images: count,
      structure: count,
      tables: count,
      definitions: count,
      grids: count.optional().describe('Absent where `grids` is'),
      renumbered: count.describe('Images, structure and grids that only have another number'),
      total: count.describe('All but the renumbered'),
    })
    .describe('Entries of each list; the renumbered are counted by themselves alone'),
});

const comparedSchema = z.object({
  number: z.int().min(1),
  sha256: sha256Schema,
  schemaVersion: z.string(),
});

/** An edition against the newest readable one before it. */
export const editionChangesSchema = changeListsSchema.extend({
  from: comparedSchema
    .nullable()
    .describe(
      'The newest readable edition before; null where there is none, and nothing is listed',
    ),
  to: comparedSchema.extend({ releasedAt: isoInstantSchema, note: z.string().nullable() }),
});

/** A report as it stands against its latest readable edition. */
export const unreleasedChangesSchema = changeListsSchema.extend({
  from: comparedSchema.nullable(),
  to: z.null(),
});

export type ChangeLists = z.infer<typeof changeListsSchema>;
export type EditionChanges = z.infer<typeof editionChangesSchema>;
export type UnreleasedChanges = z.infer<typeof unreleasedChangesSchema>;
