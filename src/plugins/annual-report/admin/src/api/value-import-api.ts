import { importTrialSchema, type ImportTrial } from '../../../contract/desk/value-import';
import { valuesWrittenSchema, type ValuesWritten } from '../../../contract/desk/values';
import { annalsApi, reading, reportAddress, type ReportKey } from './annals-api';

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
        answer ? ['AnnalsValues', 'AnnalsReport', 'AnnalsFindings'] : [],
    }),
  }),
});

export const { useAnnalsTryImportMutation, useAnnalsImportMutation } = importApi;
