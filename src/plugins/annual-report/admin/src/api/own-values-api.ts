import {
  ownValueMadeSchema,
  ownValuesResponseSchema,
  type OwnValue,
  type OwnValueKind,
  type OwnValueMade,
} from '../../../contract/admin/own-values';
import { annalsApi, reading, reportAddress, type ReportKey } from './annals-api';

export type WantedOwnValue = {
  number: string;
  name: string;
  unit: string | null;
  kind: OwnValueKind;
};

const ownValuesApi = annalsApi.injectEndpoints({
  endpoints: (build) => ({
    annalsOwnValues: build.query<OwnValue[], ReportKey>({
      query: (key) => `${reportAddress(key)}/own-values`,
      transformResponse: reading(ownValuesResponseSchema),
      providesTags: ['AnnalsReport', 'AnnalsValues'],
    }),
    annalsMakeOwnValue: build.mutation<OwnValueMade, ReportKey & { wanted: WantedOwnValue }>({
      query: ({ wanted, ...key }) => ({
        url: `${reportAddress(key)}/own-values`,
        method: 'POST',
        data: wanted,
      }),
      transformResponse: reading(ownValueMadeSchema),
      invalidatesTags: ['AnnalsReport', 'AnnalsValues'],
    }),
  }),
});

export const { useAnnalsOwnValuesQuery, useAnnalsMakeOwnValueMutation } = ownValuesApi;
