import { deskReportsSchema, type DeskReport } from '../../../contract/desk/reports';
import { address, annalsApi, reading } from './annals-api';

const reportsApi = annalsApi.injectEndpoints({
  endpoints: (build) => ({
    annalsReports: build.query<DeskReport[], undefined>({
      query: () => address('/reports'),
      transformResponse: reading(deskReportsSchema),
      providesTags: ['AnnalsReports'],
    }),
  }),
});

export const { useAnnalsReportsQuery } = reportsApi;
