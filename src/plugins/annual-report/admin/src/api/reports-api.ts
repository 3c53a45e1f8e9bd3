import {
  newReportOfferResponseSchema,
  reportOutcomeResponseSchema,
  type NewReportOffer,
  type NewReportRequest,
  type ReportOutcome,
} from '../../../contract/desk/new-report';
import { address, annalsApi, reading } from './annals-api';

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
