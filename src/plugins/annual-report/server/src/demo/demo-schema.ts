import { z } from 'zod';
import { forCaseTexts } from '../../../contract/case-texts';
import { MAX_WAIVER_REASON, placeSchema } from '../../../contract/finding';
import {
  codeSchema,
  isoDateSchema,
  keySchema,
  yearKeySchema,
  yearSchema,
} from '../../../contract/primitives';
import { valueStatusSchema } from '../../../contract/value';

const text = z.string().min(1);
const label = z.string().trim().min(1);

const fromText = (input: unknown): unknown => (typeof input === 'string' ? { text: input } : input);

const quoted = (example: string) => ({
  error: (issue: { code?: string }) =>
    issue.code === 'invalid_type' ? `expected quoted text such as '305', or ${example}` : undefined,
});

/** A printed value: quoted text, or an object where more is to be said. */
const valueEntrySchema = z.preprocess(
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

const optionalText = text.nullable();

const outlineChapterSchema = z.strictObject({
  key: keySchema,
  title: label,
  cases: z.array(keySchema).default([]),
  get chapters(): z.ZodOptional<z.ZodArray<typeof outlineChapterSchema>> {
    return z.array(outlineChapterSchema).optional();
  },
});

/** `report.yaml`: the school, the head of the report, the pack that it follows, and its outline. */
export const reportFileSchema = z.strictObject({
  school: z.strictObject({
    code: keySchema,
    name: label,
    type: z.enum(['secondary-vocational', 'technician', 'higher-vocational']),
    district: optionalText,
    city: optionalText,
    province: optionalText,
  }),
  report: z.strictObject({
    year: yearSchema,
    title: label,
    subtitle: optionalText,
    statement: z.null(),
    pack: keySchema,
  }),
  outline: z.array(outlineChapterSchema).min(1),
});

/** `images.yaml`. */
export const imagesFileSchema = z.array(
  z.strictObject({
    key: keySchema,
    caption: label,
    alt: label,
    credit: optionalText,
    takenOn: isoDateSchema.nullable(),
    consent: z.enum(['not-needed', 'obtained', 'pending']),
  }),
);

/** The front matter of `cases/<key>.md`. */
export const caseFrontMatterSchema = z.strictObject({
  title: label,
  ...forCaseTexts(() => optionalText.default(null)),
  date: isoDateSchema.nullable(),
  partners: z.array(label),
  tags: z.array(label),
  cover: keySchema.nullable(),
});

/** `waivers.yaml`: findings that are accepted, each as its check words it. */
export const waiversFileSchema = z.array(
  z.strictObject({
    check: keySchema,
    place: z.strictObject({
      type: placeSchema.shape.type,
      key: label,
      row: label.optional(),
      year: yearSchema.optional(),
    }),
    quote: text.nullable().default(null),
    numbers: z
      .array(
        z.strictObject({
          text,
          indicator: codeSchema.optional(),
          year: yearSchema.optional(),
        }),
      )
      .default([]),
    reason: label.max(MAX_WAIVER_REASON),
    name: label,
  }),
);

export type ReportFile = z.infer<typeof reportFileSchema>;
export type OutlineEntry = z.infer<typeof outlineChapterSchema>;
export type DemoWaiver = z.infer<typeof waiversFileSchema>[number];
export type DemoImage = z.infer<typeof imagesFileSchema>[number];
export type CaseFrontMatter = z.infer<typeof caseFrontMatterSchema>;
