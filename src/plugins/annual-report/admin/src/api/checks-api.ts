import { z } from 'zod';
import type { ContentStatus } from '../../../contract/envelope';
import {
  checksResponseSchema,
  findingSchema,
  findingsResponseSchema,
  takenBackResponseSchema,
  waivedResponseSchema,
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
    annalsWaiveGroup: build.mutation<
      { waived: number },
      FindingsRequest & { findings: string[]; reason: string }
    >({
      query: ({ findings, reason, status, ...key }) => ({
        url: `${reportAddress(key)}/waivers/group`,
        method: 'POST',
        data: { findings, reason, status },
      }),
      transformResponse: reading(waivedResponseSchema),
      invalidatesTags: ['AnnalsFindings'],
    }),
    annalsTakeWaiversBack: build.mutation<
      { takenBack: number },
      ReportKey & { findings: string[] }
    >({
      query: ({ findings, ...key }) => ({
        url: `${reportAddress(key)}/waivers/taken-back`,
        method: 'POST',
        data: { findings },
      }),
      transformResponse: reading(takenBackResponseSchema),
      invalidatesTags: ['AnnalsFindings'],
    }),
  }),
});

export const {
  useAnnalsFindingsQuery,
  useAnnalsChecksQuery,
  useAnnalsWaiveMutation,
  useAnnalsOverrideMutation,
  useAnnalsRevokeOverrideMutation,
  useAnnalsWaiveGroupMutation,
  useAnnalsTakeWaiversBackMutation,
} = checksApi;
