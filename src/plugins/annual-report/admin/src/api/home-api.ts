import { homeResponseSchema, type Home } from '../../../contract/desk/home';
import { address, annalsApi, reading } from './annals-api';

const homeApi = annalsApi.injectEndpoints({
  endpoints: (build) => ({
    annalsHome: build.query<Home, undefined>({
      query: () => address('/home'),
      transformResponse: reading(homeResponseSchema),
      providesTags: ['AnnalsReports', 'AnnalsReport', 'AnnalsValues'],
    }),
  }),
});

export const { useAnnalsHomeQuery } = homeApi;
