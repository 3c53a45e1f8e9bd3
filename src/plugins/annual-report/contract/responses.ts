import { z } from 'zod';
import {
  allSchoolsSeriesSchema,
  rollupMetaSchema,
  rollupSchema,
  schoolSeriesSchema,
} from './aggregate';
import { editionChangesSchema, unreleasedChangesSchema } from './changes/change-lists';
import {
  editionListItemSchema,
  editionMetaSchema,
  latestMetaSchema,
  listMetaSchema,
  pageMetaSchema,
  partMetaSchema,
  previewMetaSchema,
  reportListItemSchema,
} from './envelope';
import { indicatorEntrySchema } from './indicator';
import { codeSchema } from './primitives';
import { caseSchema, chapterSchema, imageSchema, reportSchema } from './report';
import { tableSchema } from './table';

/** A chapter cut from a report, with what it and its sub-chapters show. */
const chapterPartSchema = z.object({
  chapter: chapterSchema,
  cases: z.array(caseSchema),
  images: z.array(imageSchema),
  tables: z.array(tableSchema),
});

const casePartSchema = z.object({ case: caseSchema, images: z.array(imageSchema) });

const tablePartSchema = z.object({
  table: tableSchema,
  indicators: z.record(codeSchema, indicatorEntrySchema),
});

export type ChapterPart = z.infer<typeof chapterPartSchema>;
export type CasePart = z.infer<typeof casePartSchema>;
export type TablePart = z.infer<typeof tablePartSchema>;

const envelope = <Data extends z.ZodType, Meta extends z.ZodType>(data: Data, meta: Meta) =>
  z.object({ data, meta });

/** Every answer of the public contract, by the name that it has in the published JSON Schema. */
export const RESPONSES = {
  reportResponse: envelope(reportSchema, latestMetaSchema),
  editionResponse: envelope(reportSchema, editionMetaSchema),
  previewResponse: envelope(reportSchema, previewMetaSchema),
  reportListResponse: envelope(z.array(reportListItemSchema), pageMetaSchema),
  editionListResponse: envelope(z.array(editionListItemSchema), listMetaSchema),
  changesResponse: envelope(editionChangesSchema, listMetaSchema),
  unreleasedChangesResponse: envelope(unreleasedChangesSchema, previewMetaSchema),
  chapterResponse: envelope(chapterPartSchema, partMetaSchema),
  caseResponse: envelope(casePartSchema, partMetaSchema),
  tableResponse: envelope(tablePartSchema, partMetaSchema),
  rollupResponse: envelope(rollupSchema, rollupMetaSchema),
  schoolSeriesResponse: envelope(schoolSeriesSchema, listMetaSchema),
  allSchoolsSeriesResponse: envelope(allSchoolsSeriesSchema, listMetaSchema),
  errorResponse: z.object({
    data: z.null(),
    error: z.object({
      status: z.int(),
      name: z.string(),
      message: z.string(),
      details: z.record(z.string(), z.unknown()),
    }),
  }),
};
