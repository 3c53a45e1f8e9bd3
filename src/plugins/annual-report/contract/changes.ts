import { z } from 'zod';
import { codeSchema, isoInstantSchema, keySchema, sha256Schema, yearSchema } from './primitives';
import { imageSchema, qualitySchema } from './report';
import { cellSchema } from './value';

export const CHANGE_KINDS = ['added', 'removed', 'changed'] as const;
export const TEXT_CHANGE_KINDS = [...CHANGE_KINDS, 'reformatted', 'moved'] as const;
export const IMAGE_CHANGE_KINDS = [...CHANGE_KINDS, 'replaced', 'moved', 'renumbered'] as const;
export const STRUCTURE_CHANGE_KINDS = [
  'added',
  'removed',
  'moved',
  'renamed',
  'renumbered',
] as const;
export const TABLE_CHANGE_KINDS = [...CHANGE_KINDS, 'moved'] as const;

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

const tableRefSchema = z.object({ key: keySchema, label: z.string(), title: z.string() });
const rowRefSchema = z.object({ key: z.string(), label: z.string() });

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

const scalarSchema = z.union([z.string(), z.number(), z.boolean(), z.array(z.int()), z.null()]);

export const tableChangeSchema = z
  .object({
    kind: z.enum(TABLE_CHANGE_KINDS).describe('Of the row, or `changed` of the table'),
    table: tableRefSchema,
    chapter: z.string(),
    row: rowRefSchema.nullable().describe('Null for a field of the table itself'),
    field: z
      .enum([
        'kind',
        'years',
        'display',
        'seq',
        'indicator',
        'label',
        'unit',
        'level',
        'parent',
        'required',
        'footnote',
      ])
      .nullable()
      .describe('Null where a row came, went or moved'),
    before: scalarSchema,
    after: scalarSchema,
  })
  .meta({ id: 'tableChange' });

export const definitionChangeSchema = z
  .object({
    kind: z.enum(CHANGE_KINDS),
    indicator: codeSchema,
    name: z.string(),
    field: z
      .enum([
        'name',
        'unit',
        'kind',
        'decimals',
        'definition',
        'source',
        'direction',
        'aggregation',
        'aggregationWeight',
        'formula',
      ])
      .nullable()
      .describe('Null where the report began or ceased to use the indicator'),
    before: z.union([z.string(), z.number(), z.null()]),
    after: z.union([z.string(), z.number(), z.null()]),
  })
  .meta({ id: 'definitionChange' });

const count = z.int().min(0);

/** What differs between two reports; every list in reading order. */
export const changeListsSchema = z.object({
  values: z.array(valueChangeSchema),
  texts: z.array(textChangeSchema),
  images: z.array(imageChangeSchema),
  structure: z.array(structureChangeSchema),
  tables: z.array(tableChangeSchema),
  definitions: z.array(definitionChangeSchema),
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
      renumbered: count.describe('Images and structure that only have another number'),
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

export type ChangePlace = z.infer<typeof changePlaceSchema>;
export type TextDiff = z.infer<typeof textDiffSchema>;
export type ValueChange = z.infer<typeof valueChangeSchema>;
export type TextChange = z.infer<typeof textChangeSchema>;
export type TextField = TextChange['field'];
export type ImageChange = z.infer<typeof imageChangeSchema>;
export type StructureChange = z.infer<typeof structureChangeSchema>;
export type TableChange = z.infer<typeof tableChangeSchema>;
export type DefinitionChange = z.infer<typeof definitionChangeSchema>;
export type ChangeLists = z.infer<typeof changeListsSchema>;
export type EditionChanges = z.infer<typeof editionChangesSchema>;
export type UnreleasedChanges = z.infer<typeof unreleasedChangesSchema>;
