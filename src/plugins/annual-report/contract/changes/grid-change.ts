import { z } from 'zod';
import { keySchema } from '../primitives';
import { CHANGE_KINDS, changePlaceSchema, textDiffSchema } from './change-kinds';

const GRID_CHANGE_KINDS = [...CHANGE_KINDS, 'moved', 'renumbered'] as const;

export const gridChangeSchema = z
  .object({
    kind: z.enum(GRID_CHANGE_KINDS),
    key: keySchema,
    label: z.string(),
    caption: z.string(),
    place: changePlaceSchema,
    movedFrom: changePlaceSchema.nullable(),
    part: z
      .enum(['caption', 'head', 'row', 'cell', 'label'])
      .nullable()
      .describe('What of it came, went or changed; null where the whole table did'),
    row: z.int().min(1).nullable().describe('From 1; of a row that went, in the older edition'),
    column: z.int().min(1).nullable().describe('From 1; null but for a cell'),
    before: z.string().nullable(),
    after: z.string().nullable(),
    diff: textDiffSchema.nullable(),
  })
  .meta({ id: 'gridChange' });

export type GridChange = z.infer<typeof gridChangeSchema>;
