import { z } from 'zod';
import { keySchema } from '../primitives';
import { imageSchema } from '../report';
import { CHANGE_KINDS, changePlaceSchema, textDiffSchema } from './change-parts';

export const IMAGE_CHANGE_KINDS = [...CHANGE_KINDS, 'replaced', 'moved', 'renumbered'] as const;

const changedFileSchema = imageSchema.shape.file.omit({ formats: true });

export const imageChangeSchema = z
  .object({
    kind: z.enum(IMAGE_CHANGE_KINDS).describe('`replaced`: another file under the same key'),
    key: keySchema,
    label: z.string().nullable().describe('Null for an image that is only a cover'),
    caption: z.string(),
    place: changePlaceSchema,
    movedFrom: changePlaceSchema.nullable(),
    isCover: z.boolean().describe('Whether `place` shows it as the cover of a case'),
    field: z
      .enum(['caption', 'alt', 'credit', 'takenOn', 'label'])
      .nullable()
      .describe('What changed; null where the image itself did'),
    before: z.string().nullable(),
    after: z.string().nullable(),
    diff: textDiffSchema.nullable(),
    file: z
      .object({ before: changedFileSchema.nullable(), after: changedFileSchema.nullable() })
      .nullable()
      .describe('Where a file came, went or was replaced'),
  })
  .meta({ id: 'imageChange' });

export type ImageChange = z.infer<typeof imageChangeSchema>;
