import { z } from 'zod';
import type { ContentStatus } from '../../../contract/envelope';
import {
  checksResponseSchema,
  findingSchema,
  findingsResponseSchema,
  type ChecksResponse,
  type FindingJson,
  type FindingsResponse,
} from '../../../contract/finding';
import { address, annalsApi, reading, reportAddress, type ReportKey } from './annals-api';

type FindingsRequest = ReportKey & { status: ContentStatus };

const checksApi = annalsApi.injectEndpoints({
  endpoints: (build) => ({
    annalsFindings: build.query<FindingsResponse, FindingsRequest>({
      query: ({ status, ...key }) => `${reportAddress(key)}/findings?status=${status}`,
      transformResponse: (answer) => findingsResponseSchema.parse(answer),
      providesTags: ['AnnalsReport', 'AnnalsValues', 'AnnalsFindings'],
    }),
    annalsChecks: build.query<ChecksResponse['data'], undefined>({
      query: () => address('/checks'),
      transformResponse: reading(checksResponseSchema),
    }),
    annalsWaive: build.mutation<FindingJson, FindingsRequest & { finding: string; reason: string }>(
      {
        query: ({ finding, reason, status, ...key }) => ({
          url: `${reportAddress(key)}/waivers`,
          method: 'POST',
          data: { finding, reason, status },
        }),
        transformResponse: reading(z.object({ data: findingSchema })),
        invalidatesTags: ['AnnalsFindings'],
      },
    ),
    annalsOverride: build.mutation<
      FindingJson,
      FindingsRequest & { finding: string; reason: string }
    >({
      query: ({ finding, reason, status, ...key }) => ({
        url: `${reportAddress(key)}/overrides`,
        method: 'POST',
        data: { finding, reason, status },
      }),
      transformResponse: reading(z.object({ data: findingSchema })),
      invalidatesTags: ['AnnalsFindings'],
    }),
    annalsRevokeOverride: build.mutation<null, ReportKey & { finding: string }>({
      query: ({ finding, ...key }) => ({
        url: `${reportAddress(key)}/overrides/${finding}`,
        method: 'DELETE',
      }),
      transformResponse: () => null,
      invalidatesTags: ['AnnalsFindings'],
    }),
    annalsRevokeWaiver: build.mutation<null, ReportKey & { finding: string }>({
      query: ({ finding, ...key }) => ({
        url: `${reportAddress(key)}/waivers/${finding}`,
        method: 'DELETE',
      }),
      transformResponse: () => null,
      invalidatesTags: ['AnnalsFindings'],
    }),
  }),
});

export const {
  useAnnalsFindingsQuery,
  useAnnalsChecksQuery,
  useAnnalsWaiveMutation,
  useAnnalsRevokeWaiverMutation,
  useAnnalsOverrideMutation,
  useAnnalsRevokeOverrideMutation,
} = checksApi;
