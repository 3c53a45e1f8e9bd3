import { z } from 'zod';
import { blockSchema } from './block';
import { caseTextShape } from './case-texts';
import {
  codeSchema,
  isoDateSchema,
  isoInstantSchema,
  keySchema,
  sha256Schema,
  yearSchema,
} from './primitives';
import { indicatorEntrySchema } from './indicator';
import { tableSchema } from './table';
import { textContentSchema } from './text';

/** Version of the shape of `data`. Additive changes raise the minor part; anything else is a new path. */
export const SCHEMA_VERSION = '1.3.0';

export const schoolSchema = z.object({
  code: keySchema,
  name: z.string(),
  type: z.string(),
  district: z.string().nullable(),
  city: z.string().nullable(),
  province: z.string().nullable(),
});

export const reportHeadSchema = z.object({
  school: schoolSchema,
  year: yearSchema,
  title: z.string(),
  subtitle: z.string().nullable(),
  language: z.string().describe('BCP 47 tag of the report’s text'),
  statement: z
    .object({
      content: textContentSchema,
      html: z.string(),
      signatory: z.string().nullable(),
    })
    .describe('Statement of truthfulness; `content` is empty where the school gave none'),
});

export const editionHeadSchema = z.object({
  number: z.int().min(1),
  releasedAt: isoInstantSchema,
  note: z.string().nullable(),
  previousSha256: sha256Schema.nullable().describe('Hash of the edition before; null on the first'),
});

export const chapterSchema = z.object({
  id: z.string(),
  key: keySchema,
  number: z
    .string()
    .regex(/^\d+(\.\d+){0,2}$/)
    .describe('Place in the outline, such as 1.2.3'),
  title: z.string(),
  blocks: z.array(blockSchema),
  cases: z.array(z.string()).describe('Ids of the cases of this chapter, in reading order'),
  get chapters() {
    return z.array(chapterSchema);
  },
});

// `.meta()` would clone the schema and part it from its own recursion.
z.globalRegistry.add(chapterSchema, { id: 'chapter' });

export const caseSchema = z
  .object({
    id: z.string(),
    key: keySchema,
    number: z.int().min(1),
    label: z.string(),
    title: z.string(),
    ...caseTextShape,
    date: isoDateSchema.nullable(),
    partners: z.array(z.string()),
    tags: z.array(z.string()),
    cover: z.string().nullable().describe('Id of an image; a cover is not numbered as a figure'),
    chapter: z.string().describe('Number of the chapter that holds the case'),
    blocks: z.array(blockSchema),
  })
  .meta({ id: 'case' });

const imageFileBaseSchema = z.object({
  url: z.string().describe('Root-relative when stored locally; resolve against `meta.baseUrl`'),
  width: z.int().positive(),
  height: z.int().positive(),
  mime: z.string(),
  bytes: z.int().positive(),
  sha256: sha256Schema.nullable().describe('Null in a preview only: files are copied at release'),
});

export const imageSchema = z
  .object({
    id: z.string(),
    key: keySchema,
    number: z.int().min(1).nullable().describe('Null for an image that is only a cover'),
    label: z.string().nullable(),
    caption: z.string(),
    alt: z.string().nullable(),
    credit: z.string().nullable(),
    takenOn: isoDateSchema.nullable(),
    chapter: z.string(),
    case: z.string().nullable(),
    file: imageFileBaseSchema.extend({ formats: z.record(z.string(), imageFileBaseSchema) }),
  })
  .meta({ id: 'image' });

export const numberCoverageSchema = z.object({
  total: z.int().min(0).describe('Numbers of the text that count, measure or compare'),
  bound: z.int().min(0).describe('Printed by a fact token'),
  equal: z.int().min(0).describe('Typed, and equal to an indicator that their words name'),
  derived: z
    .int()
    .min(0)
    .describe('Reckoned from other numbers as their words say, or said by another sentence, too'),
  declared: z.int().min(0).describe('A person said what they are'),
  open: z.int().min(0).describe('Nothing stands behind them'),
});

export const qualitySchema = z.object({
  required: z.int().min(0).describe('Required rows of the annex tables'),
  reported: z
    .int()
    .min(0)
    .describe(
      'Those of them with a value, or a named status other than not-collected, in the report’s year',
    ),
  findings: z.object({
    errors: z.int().min(0),
    warnings: z.int().min(0),
    waived: z.int().min(0).describe('Accepted with a reason; `overrides` are among them'),
  }),
  overrides: z
    .array(
      z.object({
        check: z.string().describe('Id of the check that found it'),
        reason: z.string().describe('Why it is right nevertheless, as the school says'),
      }),
    )
    .min(1)
    .optional()
    .describe(
      'Errors that the school let pass, in the order of the checks; absent when there is none, and in editions before 1.2',
    ),
  numbers: numberCoverageSchema
    .optional()
    .describe('What stands behind the numbers of the text; editions before 1.2 do not say it'),
});

/** The complete report: a tree for reading, registries for things, every list in reading order. */
export const reportSchema = z
  .object({
    schemaVersion: z.string(),
    report: reportHeadSchema,
    edition: editionHeadSchema.nullable().describe('Null in a preview'),
    chapters: z.array(chapterSchema),
    cases: z.array(caseSchema),
    images: z.array(imageSchema),
    tables: z.array(tableSchema),
    indicators: z.record(codeSchema, indicatorEntrySchema),
    quality: qualitySchema,
  })
  .meta({ id: 'report', title: 'Annual quality report', description: 'Contract version 1' });

export type ReportJson = z.infer<typeof reportSchema>;
export type NumberCoverage = z.infer<typeof numberCoverageSchema>;
export type EditionHead = z.infer<typeof editionHeadSchema>;
export type ChapterJson = z.infer<typeof chapterSchema>;
export type CaseJson = z.infer<typeof caseSchema>;
export type ImageJson = z.infer<typeof imageSchema>;
