import { z } from 'zod';
import { keySchema } from '../primitives';

export const CHANGE_KINDS = ['added', 'removed', 'changed'] as const;

const numbered = <Num extends z.ZodType>(number: Num) =>
  z.object({ key: keySchema, number, title: z.string() });

export const changePlaceSchema = z
  .object({
    chapter: numbered(z.string()).nullable().describe('Null for what belongs to the whole report'),
    case: numbered(z.int().min(1)).nullable(),
    block: z.int().min(0).nullable().describe('Index in `blocks`, from 0; null outside blocks'),
    paragraph: z.int().min(0).nullable().describe('Index in `content` of a text, from 0'),
  })
  .meta({
    id: 'changePlace',
    description: 'Where it stands in the newer edition; of what was removed, in the older one',
  });

export const textDiffSchema = z
  .array(z.object({ op: z.enum(['same', 'removed', 'added']), text: z.string() }))
  .meta({
    id: 'textDiff',
    description:
      'Without what is added, the parts make the text before; without what is removed, the text after',
  });

export const tableRefSchema = z.object({ key: keySchema, label: z.string(), title: z.string() });
export const rowRefSchema = z.object({ key: z.string(), label: z.string() });

export type ChangePlace = z.infer<typeof changePlaceSchema>;
export type TextDiff = z.infer<typeof textDiffSchema>;
