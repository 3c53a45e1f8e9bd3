import { z } from 'zod';
import { keySchema } from '../primitives';
import { changePlaceSchema } from './change-parts';

export const STRUCTURE_CHANGE_KINDS = [
  'added',
  'removed',
  'moved',
  'renamed',
  'renumbered',
] as const;

const structureSideSchema = z.object({
  number: z.string().describe('As printed: 1.2, 案例 3, 附表 1'),
  title: z.string(),
  place: changePlaceSchema.describe('What holds it; of a chapter, the one above it'),
});

export const structureChangeSchema = z
  .object({
    kind: z
      .enum(STRUCTURE_CHANGE_KINDS)
      .describe(
        '`renumbered`: another number alone, because of something that came or went before',
      ),
    type: z.enum(['chapter', 'case', 'table']),
    key: keySchema,
    before: structureSideSchema.nullable(),
    after: structureSideSchema.nullable(),
  })
  .meta({ id: 'structureChange' });

export type StructureChange = z.infer<typeof structureChangeSchema>;
