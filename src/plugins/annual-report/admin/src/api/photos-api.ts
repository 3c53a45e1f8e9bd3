import {
  deskPhotosSchema,
  holderChangedSchema,
  photosSavedSchema,
  type DeskPhotos,
  type HolderRef,
  type PhotoChange,
  type SavedPhoto,
} from '../../../contract/desk/photos';
import type { z } from 'zod';
import { annalsApi, reading, reportAddress, type ReportKey } from './annals-api';

type ChangedHolder = z.infer<typeof holderChangedSchema>['data'];

type PlaceRequest = { report: ReportKey; holder: HolderRef; photos: string[] };

/** Where the photographs of a report are asked for and sent to. */
export function photosAddress(report: ReportKey): string {
  return `${reportAddress(report)}/photos`;
}

const photosApi = annalsApi.enhanceEndpoints({ addTagTypes: ['AnnalsPhotos'] }).injectEndpoints({
  endpoints: (build) => ({
    annalsPhotos: build.query<DeskPhotos, ReportKey>({
      query: photosAddress,
      transformResponse: reading(deskPhotosSchema),
      providesTags: ['AnnalsPhotos'],
    }),
    annalsChangePhotos: build.mutation<SavedPhoto[], { report: ReportKey; photos: PhotoChange[] }>({
      query: ({ report, photos }) => ({
        url: photosAddress(report),
        method: 'PUT',
        data: { photos },
      }),
      transformResponse: reading(photosSavedSchema),
      invalidatesTags: (saved) => (saved ? ['AnnalsReport', 'AnnalsFindings'] : []),
      async onQueryStarted({ report }, { dispatch, queryFulfilled }) {
        const outcome = await queryFulfilled.catch(() => null);
        if (outcome === null) return;
        const saved = new Map(outcome.data.map((photo) => [photo.id, photo]));
        dispatch(
          photosApi.util.updateQueryData('annalsPhotos', report, (cached) => {
            for (const photo of cached.photos) Object.assign(photo, saved.get(photo.id));
          }),
        );
      },
    }),
    annalsAttachPhotos: build.mutation<ChangedHolder, PlaceRequest>({
      query: ({ report, ...data }) => ({
        url: `${photosAddress(report)}/attach`,
        method: 'POST',
        data,
      }),
      transformResponse: reading(holderChangedSchema),
      invalidatesTags: ['AnnalsPhotos', 'AnnalsReport', 'AnnalsFindings'],
    }),
    annalsDetachPhotos: build.mutation<ChangedHolder, PlaceRequest>({
      query: ({ report, ...data }) => ({
        url: `${photosAddress(report)}/detach`,
        method: 'POST',
        data,
      }),
      transformResponse: reading(holderChangedSchema),
      invalidatesTags: ['AnnalsPhotos', 'AnnalsReport', 'AnnalsFindings'],
    }),
    annalsOrderPhotos: build.mutation<
      ChangedHolder,
      PlaceRequest & { version: string; group: number }
    >({
      query: ({ report, ...data }) => ({
        url: `${photosAddress(report)}/order`,
        method: 'PUT',
        data,
      }),
      transformResponse: reading(holderChangedSchema),
      // Whoever orders asks for the list once they have finished.
      invalidatesTags: ['AnnalsReport'],
    }),
    annalsDeletePhoto: build.mutation<unknown, { report: ReportKey; photo: string }>({
      query: ({ report, photo }) => ({
        url: `${photosAddress(report)}/${photo}`,
        method: 'DELETE',
      }),
      invalidatesTags: ['AnnalsPhotos'],
    }),
  }),
});

export const {
  useAnnalsPhotosQuery,
  useAnnalsChangePhotosMutation,
  useAnnalsAttachPhotosMutation,
  useAnnalsDetachPhotosMutation,
  useAnnalsOrderPhotosMutation,
  useAnnalsDeletePhotoMutation,
} = photosApi;
