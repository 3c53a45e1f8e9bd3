import type { ContentStatus } from '../../../contract/envelope';
import {
  declaredResponseSchema,
  type DocumentLedger,
  documentLedgerResponseSchema,
  ledgerResponseSchema,
  type DeclarationKind,
  type LedgerData,
} from '../../../contract/admin/ledger';
import { address, annalsApi, reading, reportAddress, type ReportKey } from './annals-api';

type LedgerRequest = ReportKey & { status: ContentStatus };

type Declaration = { numbers: string[]; kind: DeclarationKind; reason: string | null };

const ledgerApi = annalsApi.enhanceEndpoints({ addTagTypes: ['AnnalsLedger'] }).injectEndpoints({
  endpoints: (build) => ({
    annalsLedger: build.query<LedgerData, LedgerRequest>({
      query: ({ status, ...key }) => `${reportAddress(key)}/ledger?status=${status}`,
      transformResponse: (answer) => ledgerResponseSchema.parse(answer).data,
      providesTags: ['AnnalsReport', 'AnnalsValues', 'AnnalsLedger'],
    }),
    annalsDeclare: build.mutation<{ declared: number }, LedgerRequest & Declaration>({
      query: ({ numbers, kind, reason, status, ...key }) => ({
        url: `${reportAddress(key)}/ledger/declarations`,
        method: 'POST',
        data: { numbers, kind, reason, status },
      }),
      transformResponse: reading(declaredResponseSchema),
      invalidatesTags: ['AnnalsLedger'],
    }),
    annalsDeclareAgain: build.mutation<{ declared: number }, LedgerRequest & { numbers: string[] }>(
      {
        query: ({ numbers, status, ...key }) => ({
          url: `${reportAddress(key)}/ledger/declarations/again`,
          method: 'POST',
          data: { numbers, status },
        }),
        transformResponse: reading(declaredResponseSchema),
        invalidatesTags: ['AnnalsLedger'],
      },
    ),
    annalsTakeDeclarationsBack: build.mutation<null, ReportKey & { numbers: string[] }>({
      query: ({ numbers, ...key }) => ({
        url: `${reportAddress(key)}/ledger/declarations/taken-back`,
        method: 'POST',
        data: { numbers },
      }),
      transformResponse: () => null,
      invalidatesTags: ['AnnalsLedger'],
    }),
    annalsDocumentLedger: build.query<
      DocumentLedger,
      { type: 'chapter' | 'case'; documentId: string }
    >({
      query: ({ type, documentId }) => address(`/documents/${type}/${documentId}/ledger`),
      transformResponse: reading(documentLedgerResponseSchema),
      providesTags: ['AnnalsLedger'],
      keepUnusedDataFor: 0,
    }),
  }),
});

export const {
  useAnnalsLedgerQuery,
  useAnnalsDeclareMutation,
  useAnnalsDeclareAgainMutation,
  useAnnalsTakeDeclarationsBackMutation,
  useAnnalsDocumentLedgerQuery,
} = ledgerApi;
