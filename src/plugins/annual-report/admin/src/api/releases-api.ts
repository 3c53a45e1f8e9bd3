import type { UnreleasedChanges } from '../../../contract/changes/change-lists';
import {
  changesSinceFrozenResponseSchema,
  adminEditionsResponseSchema,
  editionHistoryResponseSchema,
  pendingReleaseResponseSchema,
  releaseChangesResponseSchema,
  releasedPhotographsResponseSchema,
  releaseOutcomeResponseSchema,
  withdrawalResponseSchema,
  type AdminEditions,
  type EditionEvent,
  type PendingRelease,
  type ReleaseBody,
  type ReleaseChanges,
  type ReleasedPhotograph,
  type WithdrawalOutcome,
} from '../../../contract/admin/releases';
import type { ContentStatus } from '../../../contract/envelope';
import { annalsApi, reading, reportAddress, type ReportKey } from './annals-api';

type Body<Data> = { key: ReportKey; data: Data };
type Schedule = ReleaseBody & { releaseAt: string; timeZone?: string; replace: boolean };
type Withdrawal = { reason: string } & ({ editions: number[] } | { file: string });

const RELEASED = ['AnnalsReports', 'AnnalsReport'] as const;

const releasesApi = annalsApi.injectEndpoints({
  endpoints: (build) => ({
    annalsChanges: build.query<ReleaseChanges, ReportKey & { status: ContentStatus }>({
      query: ({ status, ...key }) => `${reportAddress(key)}/changes?status=${status}`,
      transformResponse: (answer) => releaseChangesResponseSchema.parse(answer),
      providesTags: ['AnnalsReport', 'AnnalsValues', 'AnnalsFindings'],
    }),
    annalsEditions: build.query<AdminEditions, ReportKey>({
      query: (key) => `${reportAddress(key)}/editions`,
      transformResponse: reading(adminEditionsResponseSchema),
      providesTags: ['AnnalsReport'],
    }),
    annalsHistory: build.query<EditionEvent[], ReportKey>({
      query: (key) => `${reportAddress(key)}/history`,
      transformResponse: reading(editionHistoryResponseSchema),
      providesTags: ['AnnalsReport'],
    }),
    annalsSchedule: build.query<PendingRelease | null, ReportKey>({
      query: (key) => `${reportAddress(key)}/schedule`,
      transformResponse: reading(pendingReleaseResponseSchema),
      providesTags: ['AnnalsReport'],
    }),
    annalsChangesSinceFrozen: build.query<UnreleasedChanges | null, ReportKey>({
      query: (key) => `${reportAddress(key)}/schedule/changes`,
      transformResponse: reading(changesSinceFrozenResponseSchema),
      providesTags: ['AnnalsReport', 'AnnalsValues', 'AnnalsFindings'],
    }),
    annalsPhotographs: build.query<ReleasedPhotograph[], ReportKey>({
      query: (key) => `${reportAddress(key)}/photographs`,
      transformResponse: reading(releasedPhotographsResponseSchema),
      providesTags: ['AnnalsReport'],
    }),
    annalsRelease: build.mutation<{ number: number }, Body<ReleaseBody>>({
      query: ({ key, data }) => ({ url: `${reportAddress(key)}/editions`, method: 'POST', data }),
      transformResponse: reading(releaseOutcomeResponseSchema),
      invalidatesTags: [...RELEASED],
    }),
    annalsScheduleRelease: build.mutation<PendingRelease | null, Body<Schedule>>({
      query: ({ key, data }) => ({ url: `${reportAddress(key)}/schedule`, method: 'POST', data }),
      transformResponse: reading(pendingReleaseResponseSchema),
      invalidatesTags: [...RELEASED],
    }),
    annalsCancelSchedule: build.mutation<null, { key: ReportKey; reason: string }>({
      query: ({ key, reason }) => ({
        url: `${reportAddress(key)}/schedule${reason === '' ? '' : `?reason=${encodeURIComponent(reason)}`}`,
        method: 'DELETE',
      }),
      transformResponse: () => null,
      invalidatesTags: [...RELEASED],
    }),
    annalsWithdraw: build.mutation<WithdrawalOutcome, Body<Withdrawal>>({
      query: ({ key, data }) => ({
        url: `${reportAddress(key)}/withdrawals`,
        method: 'POST',
        data,
      }),
      transformResponse: reading(withdrawalResponseSchema),
      invalidatesTags: [...RELEASED],
    }),
  }),
});

export const {
  useAnnalsChangesQuery,
  useAnnalsEditionsQuery,
  useAnnalsHistoryQuery,
  useAnnalsScheduleQuery,
  useAnnalsChangesSinceFrozenQuery,
  useAnnalsPhotographsQuery,
  useAnnalsReleaseMutation,
  useAnnalsScheduleReleaseMutation,
  useAnnalsCancelScheduleMutation,
  useAnnalsWithdrawMutation,
} = releasesApi;
