import {
  indicatorChoicesSchema,
  tableSavedSchema,
  type IndicatorChoice,
  type TableRequest,
  type TableSaved,
} from '../../../contract/admin/tables';
import { annalsApi, reading, reportAddress, type ReportKey } from './annals-api';

const tablesAddress = (report: ReportKey): string => `${reportAddress(report)}/tables`;

const tablesApi = annalsApi.injectEndpoints({
  endpoints: (build) => ({
    annalsIndicatorChoices: build.query<IndicatorChoice[], ReportKey>({
      query: (report) => `${reportAddress(report)}/indicators`,
      transformResponse: reading(indicatorChoicesSchema),
      providesTags: ['AnnalsValues'],
    }),
    annalsCreateTable: build.mutation<TableSaved, { report: ReportKey; table: TableRequest }>({
      query: ({ report, table }) => ({ url: tablesAddress(report), method: 'POST', data: table }),
      transformResponse: reading(tableSavedSchema),
      invalidatesTags: (answer) => (answer ? ['AnnalsValues', 'AnnalsReport'] : []),
    }),
    annalsChangeTable: build.mutation<
      TableSaved,
      { report: ReportKey; key: string; table: TableRequest; seen: string }
    >({
      query: ({ report, key, table, seen }) => ({
        url: `${tablesAddress(report)}/${key}`,
        method: 'PUT',
        data: { ...table, seen },
      }),
      transformResponse: reading(tableSavedSchema),
      invalidatesTags: (answer) =>
        answer ? ['AnnalsValues', 'AnnalsReport', 'AnnalsFindings'] : [],
    }),
    annalsRemoveTable: build.mutation<TableSaved, { report: ReportKey; key: string }>({
      query: ({ report, key }) => ({ url: `${tablesAddress(report)}/${key}`, method: 'DELETE' }),
      transformResponse: reading(tableSavedSchema),
      invalidatesTags: (answer) => (answer ? ['AnnalsValues', 'AnnalsReport'] : []),
    }),
  }),
});

export const {
  useAnnalsIndicatorChoicesQuery,
  useAnnalsCreateTableMutation,
  useAnnalsChangeTableMutation,
  useAnnalsRemoveTableMutation,
} = tablesApi;
