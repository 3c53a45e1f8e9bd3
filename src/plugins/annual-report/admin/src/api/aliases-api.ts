import {
  addedAliasResponseSchema,
  type Aliases,
  aliasesResponseSchema,
} from '../../../contract/admin/aliases';
import { address, annalsApi, reading } from './annals-api';

const aliasesApi = annalsApi.enhanceEndpoints({ addTagTypes: ['AnnalsAliases'] }).injectEndpoints({
  endpoints: (build) => ({
    annalsAliases: build.query<Aliases, undefined>({
      query: () => address('/aliases'),
      transformResponse: reading(aliasesResponseSchema),
      providesTags: ['AnnalsAliases'],
    }),
    annalsAddAlias: build.mutation<{ id: number }, { indicator: string; alias: string }>({
      query: (data) => ({ url: address('/aliases'), method: 'POST', data }),
      transformResponse: reading(addedAliasResponseSchema),
      invalidatesTags: ['AnnalsAliases'],
    }),
    annalsTakeAliasBack: build.mutation<null, { id: number }>({
      query: ({ id }) => ({ url: address(`/aliases/${id}`), method: 'DELETE' }),
      transformResponse: () => null,
      invalidatesTags: ['AnnalsAliases'],
    }),
  }),
});

export const { useAnnalsAliasesQuery, useAnnalsAddAliasMutation, useAnnalsTakeAliasBackMutation } =
  aliasesApi;
