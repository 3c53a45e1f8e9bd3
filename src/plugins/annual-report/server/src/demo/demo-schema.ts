import { z } from 'zod';
import { isoDateSchema, keySchema, yearSchema } from '../../../contract/primitives';

const text = z.string().min(1);
const label = z.string().trim().min(1);
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
  summary: optionalText,
  date: isoDateSchema.nullable(),
  partners: z.array(label),
  tags: z.array(label),
  cover: keySchema.nullable(),
});

export type ReportFile = z.infer<typeof reportFileSchema>;
export type OutlineEntry = z.infer<typeof outlineChapterSchema>;
export type DemoImage = z.infer<typeof imagesFileSchema>[number];
export type CaseFrontMatter = z.infer<typeof caseFrontMatterSchema>;
