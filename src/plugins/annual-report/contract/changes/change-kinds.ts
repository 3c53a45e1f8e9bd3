import { z } from 'zod';
import { codeSchema, keySchema, yearSchema } from '../primitives';
import { imageSchema } from '../report';
import { cellSchema } from '../value';

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

const IMAGE_CHANGE_KINDS = [...CHANGE_KINDS, 'replaced', 'moved', 'renumbered'] as const;

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

const STRUCTURE_CHANGE_KINDS = ['added', 'removed', 'moved', 'renamed', 'renumbered'] as const;

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

const pointSchema = z.object({ indicator: codeSchema, year: yearSchema });

export const valueChangeSchema = z
  .object({
    kind: z.enum(CHANGE_KINDS),
    ...pointSchema.shape,
    name: z.string(),
    unit: z.string().nullable(),
    typedIn: z
      .object({ table: tableRefSchema, row: rowRefSchema })
      .nullable()
      .describe('The cell that prints a number of its own; null for the value of the indicator'),
    before: cellSchema.nullable(),
    after: cellSchema.nullable(),
    inputs: z
      .array(pointSchema)
      .describe('Of a derived value: the changed values that it follows from'),
    cells: z
      .array(z.object({ table: tableRefSchema, row: rowRefSchema, chapter: z.string() }))
      .describe('Where the tables print it, in reading order'),
  })
  .meta({ id: 'valueChange' });

export type ValueChange = z.infer<typeof valueChangeSchema>;
