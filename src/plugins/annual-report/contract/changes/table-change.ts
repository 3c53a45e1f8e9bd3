import { z } from 'zod';
import { codeSchema } from '../primitives';
import { CHANGE_KINDS, rowRefSchema, tableRefSchema } from './change-kinds';

export const TABLE_CHANGE_KINDS = [...CHANGE_KINDS, 'moved'] as const;

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

export type TableChange = z.infer<typeof tableChangeSchema>;
export type DefinitionChange = z.infer<typeof definitionChangeSchema>;
