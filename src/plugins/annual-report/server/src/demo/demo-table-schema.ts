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
      respondents: z.int().min(0).optional(),
      method: text.optional(),
    },
    quoted('{ text, value, status, note, respondents, method }'),
  ),
);

const cellEntrySchema = z.preprocess(
  fromText,
  z.strictObject({ text, value: z.number().optional() }, quoted('{ text, value }')),
);

const rowSchema = z.strictObject({
  key: z.string().min(1).optional(),
  seq: z.int().min(1).nullable().default(null),
  indicator: codeSchema.nullable(),
  label,
  level: z.int().min(0).max(2).default(0),
  parent: z.string().nullable().default(null),
  required: z.boolean().default(false),
  footnote: text.nullable().default(null),
  cells: z.record(yearKeySchema, cellEntrySchema).default({}),
});

/** `tables/<key>.yaml`: a chart of the text. */
export const tableFileSchema = z.strictObject({
  key: keySchema,
  kind: z.literal('trend'),
  title: label,
  display: z.enum(['table', 'bar', 'line', 'pie']),
  years: z.array(yearSchema).min(1),
  rows: z.array(rowSchema).min(1),
});

/** `values/<name>.yaml`: indicator code, then year. */
export const valuesFileSchema = z.record(codeSchema, z.record(yearKeySchema, valueEntrySchema));

export type TableFile = z.infer<typeof tableFileSchema>;
export type ValueEntry = z.infer<typeof valueEntrySchema>;
