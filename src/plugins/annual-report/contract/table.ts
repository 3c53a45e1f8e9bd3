import { z } from 'zod';
import { codeSchema, keySchema, yearKeySchema, yearSchema } from './primitives';
import { cellSchema } from './value';

export const TABLE_KINDS = ['annex', 'trend'] as const;
export const TABLE_DISPLAYS = ['table', 'bar', 'line', 'pie'] as const;

export const rowSchema = z.object({
  key: z
    .string()
    .describe('Identity of the row within its table; the indicator code where there is one'),
  seq: z.int().nullable().describe('Printed sequence number; one number can cover several rows'),
  indicator: codeSchema.nullable().describe('Null on a row that only groups'),
  label: z.string().describe('As printed'),
  unit: z.string().nullable(),
  level: z.int().min(0).max(3),
  parent: z.string().nullable().describe('`key` of the row above it in the hierarchy'),
  required: z.boolean(),
  footnote: z.string().nullable(),
  cells: z.record(yearKeySchema, cellSchema),
});

export const tableSchema = z
  .object({
    id: z.string(),
    key: keySchema,
    kind: z.enum(TABLE_KINDS),
    number: z.int().min(1),
    label: z.string(),
    title: z.string(),
    chapter: z.string(),
    years: z.array(yearSchema),
    display: z.enum(TABLE_DISPLAYS),
    rows: z.array(rowSchema),
  })
  .meta({ id: 'table' });

export type RowJson = z.infer<typeof rowSchema>;
export type TableJson = z.infer<typeof tableSchema>;
export type TableKind = TableJson['kind'];
export type TableDisplay = TableJson['display'];
