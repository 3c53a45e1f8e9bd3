import { z } from 'zod';
import { editionChangesSchema, type EditionChanges } from '../../../contract/changes/change-lists';
import { reportSchema } from '../../../contract/report';
import { annalsApi } from './annals-api';
import { askPublicly, publicEditionAddress, type EditionKey } from './public-api';

/** What one reads of an edition; the numbers by themselves are left to programs. */
const readableReportSchema = reportSchema.pick({
  report: true,
  chapters: true,
  cases: true,
  images: true,
  tables: true,
});

export type ReadableReport = z.infer<typeof readableReportSchema>;

const editionSchema = z.object({ data: readableReportSchema });
const changesSchema = z.object({ data: editionChangesSchema });

/** Released editions, from the addresses that everybody reads them at. */
const editionsApi = annalsApi.injectEndpoints({
  endpoints: (build) => ({
    annalsEdition: build.query<ReadableReport, EditionKey>({
      queryFn: (key, { signal }) =>
        askPublicly({ url: publicEditionAddress(key), schema: editionSchema, signal }),
      keepUnusedDataFor: 0,
    }),
    annalsEditionChanges: build.query<EditionChanges, EditionKey>({
      queryFn: (key, { signal }) =>
        askPublicly({
          url: `${publicEditionAddress(key)}/changes`,
          schema: changesSchema,
          signal,
        }),
      keepUnusedDataFor: 0,
    }),
  }),
});

export const { useAnnalsEditionQuery, useAnnalsEditionChangesQuery } = editionsApi;
