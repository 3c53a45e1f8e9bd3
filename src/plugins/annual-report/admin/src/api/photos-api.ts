import {
  adminPhotosSchema,
  sectionChangedSchema,
  photosSavedSchema,
  type AdminPhotos,
  type SectionRef,
  type PhotoChange,
  type SavedPhoto,
} from '../../../contract/admin/photos';
import type { z } from 'zod';
import { annalsApi, reading, reportAddress, type ReportKey } from './annals-api';

type ChangedSection = z.infer<typeof sectionChangedSchema>['data'];

type PlaceRequest = { report: ReportKey; holder: SectionRef; photos: string[] };

/** Where the photographs of a report are asked for and sent to. */
export function photosAddress(report: ReportKey): string {
  return `${reportAddress(report)}/photos`;
}

const photosApi = annalsApi.enhanceEndpoints({ addTagTypes: ['AnnalsPhotos'] }).injectEndpoints({
  endpoints: (build) => ({
    annalsPhotos: build.query<AdminPhotos, ReportKey>({
      query: photosAddress,
      transformResponse: reading(adminPhotosSchema),
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
    annalsAttachPhotos: build.mutation<ChangedSection, PlaceRequest>({
      query: ({ report, ...data }) => ({
        url: `${photosAddress(report)}/attach`,
        method: 'POST',
        data,
      }),
      transformResponse: reading(sectionChangedSchema),
      invalidatesTags: ['AnnalsPhotos', 'AnnalsReport', 'AnnalsFindings'],
    }),
    annalsDetachPhotos: build.mutation<ChangedSection, PlaceRequest>({
      query: ({ report, ...data }) => ({
        url: `${photosAddress(report)}/detach`,
        method: 'POST',
        data,
      }),
      transformResponse: reading(sectionChangedSchema),
      invalidatesTags: ['AnnalsPhotos', 'AnnalsReport', 'AnnalsFindings'],
    }),
    annalsOrderPhotos: build.mutation<
      ChangedSection,
      PlaceRequest & { version: string; group: number }
    >({
      query: ({ report, ...data }) => ({
        url: `${photosAddress(report)}/order`,
        method: 'PUT',
        data,
      }),
      transformResponse: reading(sectionChangedSchema),
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
