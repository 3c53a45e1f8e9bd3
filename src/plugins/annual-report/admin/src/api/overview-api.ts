import { overviewResponseSchema, type Overview } from '../../../contract/desk/overview';
import { annalsApi, reading, reportAddress, type ReportKey } from './annals-api';

const overviewApi = annalsApi.injectEndpoints({
  endpoints: (build) => ({
    annalsOverview: build.query<Overview, ReportKey>({
      query: (key) => `${reportAddress(key)}/overview`,
      transformResponse: reading(overviewResponseSchema),
      providesTags: ['AnnalsReport', 'AnnalsValues', 'AnnalsFindings'],
    }),
  }),
});

export const { useAnnalsOverviewQuery } = overviewApi;
