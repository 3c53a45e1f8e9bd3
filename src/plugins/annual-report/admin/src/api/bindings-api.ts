import { bindingsAnswerSchema, type Bindings } from '../../../contract/admin/bindings';
import { address, annalsApi, reading } from './annals-api';

const bindingsApi = annalsApi
  .enhanceEndpoints({ addTagTypes: ['AnnalsBindings'] })
  .injectEndpoints({
    endpoints: (build) => ({
      annalsBindings: build.query<Bindings, undefined>({
        query: () => address('/bindings'),
        transformResponse: reading(bindingsAnswerSchema),
        providesTags: ['AnnalsBindings'],
      }),
      bindAnnalsUser: build.mutation<null, { user: number; schools: string[] }>({
        query: ({ user, schools }) => ({
          url: address(`/bindings/${user}`),
          method: 'PUT',
          data: { schools },
        }),
        invalidatesTags: ['AnnalsBindings', 'AnnalsReports'],
      }),
    }),
  });

export const { useAnnalsBindingsQuery, useBindAnnalsUserMutation } = bindingsApi;
