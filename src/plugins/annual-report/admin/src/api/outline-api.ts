import {
  adminOutlineAnswer,
  savedOutlineAnswer,
  type AdminOutline,
  type SavedOutline,
  type RequestedOutline,
} from '../../../contract/admin/outline';
import { annalsApi, reading, reportAddress, type ReportKey } from './annals-api';

const outlineAddress = (key: ReportKey): string => `${reportAddress(key)}/outline`;

const outlineApi = annalsApi.injectEndpoints({
  endpoints: (build) => ({
    /** Asked anew whenever the page opens: what was read before may be older than what others saved. */
    annalsOutline: build.query<AdminOutline, ReportKey>({
      query: outlineAddress,
      transformResponse: reading(adminOutlineAnswer),
      keepUnusedDataFor: 0,
    }),
    annalsSaveOutline: build.mutation<SavedOutline, ReportKey & { requested: RequestedOutline }>({
      query: ({ requested, ...key }) => ({
        url: outlineAddress(key),
        method: 'PUT',
        data: requested,
      }),
      transformResponse: reading(savedOutlineAnswer),
      invalidatesTags: ['AnnalsReport', 'AnnalsFindings'],
    }),
  }),
});

export const { useAnnalsOutlineQuery, useAnnalsSaveOutlineMutation } = outlineApi;
