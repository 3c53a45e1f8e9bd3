import { z } from 'zod';
import { CHANGE_KINDS, changePlaceSchema, textDiffSchema } from './change-kinds';

export const TEXT_CHANGE_KINDS = [...CHANGE_KINDS, 'reformatted', 'moved'] as const;

export const TEXT_FIELDS = [
  'school.name',
  'school.type',
  'school.district',
  'school.city',
  'school.province',
  'title',
  'subtitle',
  'language',
  'statement',
  'signatory',
  'summary',
  'date',
  'partners',
  'tags',
  'text',
  'problem',
  'cause',
  'measures',
] as const;

export const textChangeSchema = z
  .object({
    kind: z
      .enum(TEXT_CHANGE_KINDS)
      .describe(
        '`reformatted`: the words are the same; their format, links or bound numbers are not',
      ),
    field: z.enum(TEXT_FIELDS),
    place: changePlaceSchema,
    movedFrom: changePlaceSchema.nullable().describe('The place in the older edition'),
    before: z.string().nullable(),
    after: z.string().nullable(),
    diff: textDiffSchema
      .nullable()
      .describe('Of a changed text; null where it is too long for one'),
  })
  .meta({ id: 'textChange' });

export type TextChange = z.infer<typeof textChangeSchema>;
export type TextField = TextChange['field'];

/**
 * The name under which a change of a field is reported. The list cannot grow within version 1 (a reader must know
 * every name), so a field that came later is reported as `text`.
 */
export function textFieldOf(name: string): TextField {
  return TEXT_FIELDS.find((field) => field === name) ?? 'text';
}
