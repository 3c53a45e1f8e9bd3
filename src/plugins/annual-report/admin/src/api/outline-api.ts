import {
  deskOutlineAnswer,
  savedOutlineAnswer,
  type DeskOutline,
  type SavedOutline,
  type WantedOutline,
} from '../../../contract/desk/outline';
import { annalsApi, reading, reportAddress, type ReportKey } from './annals-api';

const outlineAddress = (key: ReportKey): string => `${reportAddress(key)}/outline`;

const outlineApi = annalsApi.injectEndpoints({
  endpoints: (build) => ({
    /** Asked anew whenever the page opens: what was read before may be older than what others saved. */
    annalsOutline: build.query<DeskOutline, ReportKey>({
      query: outlineAddress,
      transformResponse: reading(deskOutlineAnswer),
      keepUnusedDataFor: 0,
    }),
    annalsSaveOutline: build.mutation<SavedOutline, ReportKey & { wanted: WantedOutline }>({
      query: ({ wanted, ...key }) => ({ url: outlineAddress(key), method: 'PUT', data: wanted }),
      transformResponse: reading(savedOutlineAnswer),
      invalidatesTags: ['AnnalsReport', 'AnnalsFindings'],
    }),
  }),
});

export const { useAnnalsOutlineQuery, useAnnalsSaveOutlineMutation } = outlineApi;
