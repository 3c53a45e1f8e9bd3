import {
  type AdminReport,
  adminReportsSchema,
  type Home,
  homeResponseSchema,
} from '../../../contract/admin/home';
import {
  newReportOfferResponseSchema,
  reportOutcomeResponseSchema,
  type NewReportOffer,
  type NewReportRequest,
  type ReportOutcome,
} from '../../../contract/admin/new-report';
import { overviewResponseSchema, type Overview } from '../../../contract/admin/overview';
import { address, annalsApi, reading, reportAddress, type ReportKey } from './annals-api';

const reportsApi = annalsApi.injectEndpoints({
  endpoints: (build) => ({
    annalsReports: build.query<AdminReport[], undefined>({
      query: () => address('/reports'),
      transformResponse: reading(adminReportsSchema),
      providesTags: ['AnnalsReports'],
    }),
  }),
});

export const { useAnnalsReportsQuery } = reportsApi;

const homeApi = annalsApi.injectEndpoints({
  endpoints: (build) => ({
    annalsHome: build.query<Home, undefined>({
      query: () => address('/home'),
      transformResponse: reading(homeResponseSchema),
      providesTags: ['AnnalsReports', 'AnnalsReport', 'AnnalsValues'],
    }),
  }),
});

export const { useAnnalsHomeQuery } = homeApi;

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

const newReportApi = annalsApi.injectEndpoints({
  endpoints: (build) => ({
    annalsNewReportOffer: build.query<NewReportOffer, undefined>({
      query: () => address('/new-report'),
      transformResponse: reading(newReportOfferResponseSchema),
      providesTags: ['AnnalsReports'],
    }),
    annalsCreateReport: build.mutation<ReportOutcome, NewReportRequest>({
      query: (data) => ({ url: address('/reports'), method: 'POST', data }),
      transformResponse: reading(reportOutcomeResponseSchema),
      invalidatesTags: ['AnnalsReports'],
    }),
  }),
});

export const { useAnnalsNewReportOfferQuery, useAnnalsCreateReportMutation } = newReportApi;
