import { z } from 'zod';
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
import { casePartSchema, chapterPartSchema, tablePartSchema } from './parts';
import { reportSchema } from './report';
import { rollupMetaSchema, rollupSchema } from './rollup';
import { allSchoolsSeriesSchema, schoolSeriesSchema } from './series';

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
