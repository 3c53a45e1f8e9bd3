import { z } from 'zod';
import { codeSchema, keySchema, yearKeySchema, yearSchema } from '../../../contract/primitives';
import { valueStatusSchema } from '../../../contract/value';

const text = z.string().min(1);
const label = z.string().trim().min(1);

const fromText = (input: unknown): unknown => (typeof input === 'string' ? { text: input } : input);

const quoted = (example: string) => ({
  error: (issue: { code?: string }) =>
    issue.code === 'invalid_type' ? `expected quoted text such as '305', or ${example}` : undefined,
});

/** A printed value: quoted text, or an object where more is to be said. */
export const valueEntrySchema = z.preprocess(
  fromText,
  z.strictObject(
    {
      text: text.optional(),
      value: z.number().optional(),
      status: valueStatusSchema.default('final'),
      note: text.optional(),
    },
    quoted('{ text, value, status, note }'),
  ),
);

const cellEntrySchema = z.preprocess(
  fromText,
  z.strictObject({ text, value: z.number().optional() }, quoted('{ text, value }')),
);

const rowShape = {
  key: z.string().min(1).optional(),
  seq: z.int().min(1).nullable().default(null),
  indicator: codeSchema.nullable(),
  label,
  level: z.int().min(0).max(2).default(0),
  parent: z.string().nullable().default(null),
  required: z.boolean().default(false),
  footnote: text.nullable().default(null),
};

const tableShape = {
  key: keySchema,
  title: label,
  display: z.enum(['table', 'bar', 'line', 'pie']),
  years: z.array(yearSchema).min(1),
};

const annexFileSchema = z.strictObject({
  ...tableShape,
  kind: z.literal('annex'),
  rows: z
    .array(
      z.strictObject({
        ...rowShape,
        values: z.record(yearKeySchema, valueEntrySchema).default({}),
        respondents: z.int().min(0).nullable().default(null),
        method: text.nullable().default(null),
      }),
    )
    .min(1),
});

const trendFileSchema = z.strictObject({
  ...tableShape,
  kind: z.literal('trend'),
  rows: z
    .array(
      z.strictObject({ ...rowShape, cells: z.record(yearKeySchema, cellEntrySchema).default({}) }),
    )
    .min(1),
});

/** `tables/<key>.yaml`. */
export const tableFileSchema = z.discriminatedUnion('kind', [annexFileSchema, trendFileSchema]);

/** `values.yaml`: indicator code, then year. */
export const valuesFileSchema = z.record(codeSchema, z.record(yearKeySchema, valueEntrySchema));

export type TableFile = z.infer<typeof tableFileSchema>;
export type ValueEntry = z.infer<typeof valueEntrySchema>;
