import {
  remarkWrittenSchema,
  valueRemarksSchema,
  type ValueRemark,
} from '../../../contract/admin/remarks';
import { annalsApi, reading, reportAddress, type ReportKey } from './annals-api';

type ValueKey = { indicator: string; year: number };
type OfValue = { report: ReportKey; value: ValueKey };

const remarkAddress = ({ report, value: { indicator, year } }: OfValue): string =>
  `${reportAddress(report)}/remarks/${indicator}/${year}`;

/** Private remarks on values: the newest of each, and every version of one. */
const remarksApi = annalsApi.injectEndpoints({
  endpoints: (build) => ({
    annalsRemarks: build.query<ValueRemark[], ReportKey>({
      query: (report) => `${reportAddress(report)}/remarks`,
      transformResponse: reading(valueRemarksSchema),
      providesTags: ['AnnalsRemarks'],
    }),
    annalsRemarkHistory: build.query<ValueRemark[], OfValue>({
      query: remarkAddress,
      transformResponse: reading(valueRemarksSchema),
      providesTags: ['AnnalsRemarks'],
    }),
    annalsWriteRemark: build.mutation<ValueRemark, OfValue & { text: string; seen: string | null }>(
      {
        query: ({ text, seen, ...value }) => ({
          url: remarkAddress(value),
          method: 'PUT',
          data: { text, seen },
        }),
        transformResponse: reading(remarkWrittenSchema),
        // Also after a refusal: somebody else wrote meanwhile.
        invalidatesTags: ['AnnalsRemarks'],
      },
    ),
  }),
});

export const { useAnnalsRemarksQuery, useAnnalsRemarkHistoryQuery, useAnnalsWriteRemarkMutation } =
  remarksApi;
