import {
  factorRolesAnswerSchema,
  newSecretAnswerSchema,
  ownSecondFactorAnswerSchema,
  recoveryCodesAnswerSchema,
  type FactorRole,
  type NewSecret,
  type OwnSecondFactor,
} from '../../../contract/admin/second-factor';
import { address, annalsApi, reading } from './annals-api';

type Codes = { recoveryCodes: string[] };

const post = (path: string, data: unknown) => ({
  url: address(`/second-factor/${path}`),
  method: 'POST' as const,
  data,
});

const secondFactorApi = annalsApi
  .enhanceEndpoints({ addTagTypes: ['AnnalsSecondFactor', 'AnnalsFactorRoles'] })
  .injectEndpoints({
    endpoints: (build) => ({
      annalsSecondFactor: build.query<OwnSecondFactor, undefined>({
        query: () => address('/second-factor'),
        transformResponse: reading(ownSecondFactorAnswerSchema),
        providesTags: ['AnnalsSecondFactor'],
      }),
      startSecondFactor: build.mutation<NewSecret, { password: string }>({
        query: (body) => post('start', body),
        transformResponse: reading(newSecretAnswerSchema),
      }),
      /** What shows the codes reads the state again when they were kept. */
      confirmSecondFactor: build.mutation<Codes, { code: string }>({
        query: (body) => post('confirm', body),
        transformResponse: reading(recoveryCodesAnswerSchema),
        invalidatesTags: ['AnnalsFactorRoles'],
      }),
      renewRecoveryCodes: build.mutation<Codes, { code: string }>({
        query: (body) => post('recovery-codes', body),
        transformResponse: reading(recoveryCodesAnswerSchema),
      }),
      turnSecondFactorOff: build.mutation<null, { code: string }>({
        query: (body) => post('off', body),
        invalidatesTags: ['AnnalsSecondFactor', 'AnnalsFactorRoles'],
      }),
      factorRoles: build.query<FactorRole[], undefined>({
        query: () => address('/second-factor/roles'),
        transformResponse: reading(factorRolesAnswerSchema),
        providesTags: ['AnnalsFactorRoles'],
      }),
      setFactorRoles: build.mutation<FactorRole[], { roles: number[] }>({
        query: (data) => ({ url: address('/second-factor/roles'), method: 'PUT', data }),
        transformResponse: reading(factorRolesAnswerSchema),
        invalidatesTags: ['AnnalsFactorRoles', 'AnnalsSecondFactor'],
      }),
    }),
  });

export const {
  useAnnalsSecondFactorQuery,
  useStartSecondFactorMutation,
  useConfirmSecondFactorMutation,
  useRenewRecoveryCodesMutation,
  useTurnSecondFactorOffMutation,
  useFactorRolesQuery,
  useSetFactorRolesMutation,
} = secondFactorApi;
