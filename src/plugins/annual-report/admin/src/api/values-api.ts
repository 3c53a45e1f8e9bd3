import { importTrialSchema, type ImportTrial } from '../../../contract/admin/value-import';
import {
  adminValuesSchema,
  valueHistorySchema,
  valuesCheckedSchema,
  valuesReviewedSchema,
  valuesWrittenSchema,
  type AdminValues,
  type ValueChange,
  type ValueRevision,
  type ValuesChecked,
  type ValuesReviewed,
  type ValuesWritten,
} from '../../../contract/admin/values';
import { annalsApi, reading, reportAddress, type ReportKey } from './annals-api';

type ValueKey = { indicator: string; year: number };
type Seen = ValueKey & { revision: number };

const valuesAddress = (report: ReportKey): string => `${reportAddress(report)}/values`;

const valuesApi = annalsApi.injectEndpoints({
  endpoints: (build) => ({
    annalsValues: build.query<AdminValues, ReportKey>({
      query: valuesAddress,
      transformResponse: reading(adminValuesSchema),
      providesTags: ['AnnalsValues'],
    }),
    annalsCheckValues: build.mutation<ValuesChecked, { report: ReportKey; cells: ValueChange[] }>({
      query: ({ report, cells }) => ({
        url: `${valuesAddress(report)}/check`,
        method: 'POST',
        data: { cells },
      }),
      transformResponse: reading(valuesCheckedSchema),
    }),
    /** The values themselves are fetched anew by who saves: what was entered goes when they are there. */
    annalsWriteValues: build.mutation<
      ValuesWritten,
      { report: ReportKey; cells: ValueChange[]; reason: string | null }
    >({
      query: ({ report, cells, reason }) => ({
        url: valuesAddress(report),
        method: 'PUT',
        data: { cells, reason },
      }),
      transformResponse: reading(valuesWrittenSchema),
      invalidatesTags: (answer) => (answer ? ['AnnalsReport', 'AnnalsFindings'] : []),
    }),
    annalsReviewValues: build.mutation<ValuesReviewed, { report: ReportKey; cells: Seen[] }>({
      query: ({ report, cells }) => ({
        url: `${reportAddress(report)}/review`,
        method: 'POST',
        data: { scope: 'cells', cells },
      }),
      transformResponse: reading(valuesReviewedSchema),
      invalidatesTags: ['AnnalsValues', 'AnnalsReport'],
    }),
    annalsValueHistory: build.query<ValueRevision[], { report: ReportKey; value: ValueKey }>({
      query: ({ report, value }) =>
        `${valuesAddress(report)}/${value.indicator}/${value.year}/history`,
      transformResponse: reading(valueHistorySchema),
      providesTags: ['AnnalsValues'],
    }),
  }),
});

export const {
  useAnnalsValuesQuery,
  useAnnalsCheckValuesMutation,
  useAnnalsWriteValuesMutation,
  useAnnalsReviewValuesMutation,
  useAnnalsValueHistoryQuery,
} = valuesApi;

type FileOf = { report: ReportKey; file: File };
type SeenDifference = { indicator: string; year: number; revision: number | null };

const formOf = (fields: Record<string, string | File>): FormData => {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) form.append(name, value);
  return form;
};

const importApi = annalsApi.injectEndpoints({
  endpoints: (build) => ({
    annalsTryImport: build.mutation<ImportTrial, FileOf>({
      query: ({ report, file }) => ({
        url: `${reportAddress(report)}/import?dryRun=true`,
        method: 'POST',
        data: formOf({ file }),
      }),
      transformResponse: reading(importTrialSchema),
    }),
    annalsImport: build.mutation<
      ValuesWritten,
      FileOf & { seen: SeenDifference[]; reason: string | null }
    >({
      query: ({ report, file, seen, reason }) => ({
        url: `${reportAddress(report)}/import?dryRun=false`,
        method: 'POST',
        data: formOf({ file, seen: JSON.stringify(seen), ...(reason !== null && { reason }) }),
      }),
      transformResponse: reading(valuesWrittenSchema),
      invalidatesTags: (answer) =>
        answer ? ['AnnalsValues', 'AnnalsRemarks', 'AnnalsReport', 'AnnalsFindings'] : [],
    }),
  }),
});

export const { useAnnalsTryImportMutation, useAnnalsImportMutation } = importApi;
