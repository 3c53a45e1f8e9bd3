import { z } from 'zod';
import { DECLARATION_KINDS, MAX_DECLARATION_REASON } from '../../../../contract/admin/ledger';
import { forCaseTexts } from '../../../../contract/case-texts';
import { MAX_WAIVER_REASON, placeSchema } from '../../../../contract/finding';
import { AGGREGATIONS, DIRECTIONS, INDICATOR_KINDS } from '../../../../contract/indicator';
import { MAX_KEY } from '../../../../contract/parameters';
import {
  codeSchema,
  isoDateSchema,
  keySchema as anyKeySchema,
  yearKeySchema,
  yearSchema,
} from '../../../../contract/primitives';
import { TABLE_DISPLAYS, TABLE_KINDS } from '../../../../contract/table';
import { valueStatusSchema } from '../../../../contract/value';

/** As long as the database has room for: what fits here can be stored. */
const MAX_TITLE = 300;
const MAX_ALT = 500;
const MAX_SHORT = 200;
const MAX_PLACE = 100;

const keySchema = anyKeySchema.max(MAX_KEY);
const text = z.string().min(1);
const label = z.string().trim().min(1);
const title = label.max(MAX_TITLE);

const fromText = (input: unknown): unknown => (typeof input === 'string' ? { text: input } : input);

const quoted = (example: string) => ({
  error: (issue: { code?: string }) =>
    issue.code === 'invalid_type' ? `expected quoted text such as '305', or ${example}` : undefined,
});

/** A printed value: quoted text, or an object where more is to be said. */
const valueEntrySchema = z.preprocess(
  fromText,
  z
    .strictObject(
      {
        text: text.max(MAX_SHORT).optional(),
        value: z.number().optional(),
        status: valueStatusSchema.default('final'),
        note: text.optional(),
        respondents: z.int().min(0).optional(),
        method: text.max(MAX_SHORT).optional(),
        reviewed: z.boolean().default(true),
      },
      quoted('{ text, value, status, note, respondents, method }'),
    )
    .nullable(),
);

const cellEntrySchema = z.preprocess(
  fromText,
  z.strictObject({ text, value: z.number().optional() }, quoted('{ text, value }')),
);

const rowSchema = z.strictObject({
  key: z.string().min(1).optional(),
  seq: z.int().nullable().default(null),
  indicator: codeSchema.nullable(),
  label,
  level: z.int().min(0).max(3).default(0),
  parent: z.string().nullable().default(null),
  required: z.boolean().default(false),
  footnote: text.nullable().default(null),
  cells: z.record(yearKeySchema, cellEntrySchema).default({}),
});

/** `tables/<key>.yaml`: a chart of the text, or an annex table that is not as the pack has it. */
export const tableFileSchema = z.strictObject({
  key: keySchema,
  kind: z.enum(TABLE_KINDS),
  title,
  display: z.enum(TABLE_DISPLAYS),
  years: z.array(yearSchema).min(1),
  rows: z.array(rowSchema),
});

/** `values/<name>.yaml`: indicator code, then year; null is a value that nobody has entered yet. */
export const valuesFileSchema = z.record(codeSchema, z.record(yearKeySchema, valueEntrySchema));

export type TableFile = z.infer<typeof tableFileSchema>;
export type ValueEntry = NonNullable<z.infer<typeof valueEntrySchema>>;

const optionalText = text.nullable();

const outlineChapterSchema = z.strictObject({
  key: keySchema,
  title,
  draft: z.boolean().default(false),
  cases: z.array(keySchema).default([]),
  get chapters(): z.ZodOptional<z.ZodArray<typeof outlineChapterSchema>> {
    return z.array(outlineChapterSchema).optional();
  },
});

/** `report.yaml`: the school, the head of the report, the pack that it follows, and its outline. */
export const reportFileSchema = z.strictObject({
  school: z.strictObject({
    code: keySchema,
    name: label.max(MAX_SHORT),
    type: z.enum(['secondary-vocational', 'technician', 'higher-vocational']),
    district: text.max(MAX_PLACE).nullable(),
    city: text.max(MAX_PLACE).nullable(),
    province: text.max(MAX_PLACE).nullable(),
  }),
  report: z.strictObject({
    year: yearSchema,
    title,
    subtitle: text.max(MAX_TITLE).nullable(),
    /** Its text stands in `statement.md`. */
    statement: z.null().default(null),
    signatory: text.max(MAX_SHORT).nullable().default(null),
    pack: keySchema.nullable(),
    /** Percent of its numbers that the report wants accounted for before a release. */
    numberCoverage: z.int().min(1).max(100).nullable().default(null),
    annexes: z.array(keySchema).optional(),
    /** Tokens that print nothing yet and tables that stand nowhere are for the checks to find. */
    unfinished: z.boolean().default(false),
  }),
  outline: z.array(outlineChapterSchema),
});

/** `images.yaml`. */
export const imagesFileSchema = z.array(
  z.strictObject({
    key: keySchema,
    caption: title,
    alt: label.max(MAX_ALT).nullable(),
    credit: text.max(MAX_SHORT).nullable(),
    takenOn: isoDateSchema.nullable(),
    consent: z.enum(['not-needed', 'obtained', 'pending']),
    /** Below `photographs`; left out where the file has the image's key as its name. */
    file: z
      .string()
      .regex(/^[\p{L}\p{N}][\p{L}\p{N}._ -]*\.(jpg|jpeg|png|webp)$/iu)
      .max(MAX_SHORT)
      .optional(),
  }),
);

/** The front matter of `cases/<key>.md`. */
export const caseFrontMatterSchema = z.strictObject({
  title,
  draft: z.boolean().default(false),
  ...forCaseTexts(() => optionalText.default(null)),
  date: isoDateSchema.nullable(),
  partners: z.array(label),
  tags: z.array(label),
  cover: keySchema.nullable(),
});

/** `waivers.yaml`: findings that are accepted, and `overrides.yaml`: errors that are; each as its check words it. */
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
          text: z.string(),
          indicator: codeSchema.optional(),
          year: yearSchema.optional(),
        }),
      )
      .default([]),
    reason: label.max(MAX_WAIVER_REASON),
    name: label,
  }),
);

/** `declarations.yaml`: what open numbers of the text are, each with the signs around it. */
export const declarationsFileSchema = z.array(
  z.strictObject({
    place: z.strictObject({ type: placeSchema.shape.type, key: label }),
    printed: text,
    before: z.string().default(''),
    after: z.string().default(''),
    ordinal: z.int().min(0).default(0),
    kind: z.enum(DECLARATION_KINDS),
    reason: label.max(MAX_DECLARATION_REASON).nullable().default(null),
    name: label,
  }),
);

/** `indicators.yaml`: indicators of the report that its pack does not define. */
export const indicatorsFileSchema = z.array(
  z.strictObject({
    code: codeSchema,
    name: label,
    nameEn: label.nullable().default(null),
    unit: text.nullable(),
    kind: z.enum(INDICATOR_KINDS),
    decimals: z.int().min(0).max(6),
    definition: text.nullable().default(null),
    source: text.nullable().default(null),
    formula: text.nullable().default(null),
    aggregation: z.enum(AGGREGATIONS),
    aggregationWeight: text.nullable().default(null),
    direction: z.enum(DIRECTIONS),
  }),
);

export type ReportFile = z.infer<typeof reportFileSchema>;
export type OutlineEntry = z.infer<typeof outlineChapterSchema>;
export type FolderWaiver = z.infer<typeof waiversFileSchema>[number];
export type FolderDeclaration = z.infer<typeof declarationsFileSchema>[number];
export type FolderIndicator = z.infer<typeof indicatorsFileSchema>[number];
export type FolderImage = z.infer<typeof imagesFileSchema>[number];
export type CaseFrontMatter = z.infer<typeof caseFrontMatterSchema>;
