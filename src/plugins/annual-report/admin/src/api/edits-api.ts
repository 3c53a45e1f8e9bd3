import {
  editedResponseSchema,
  undoneResponseSchema,
  type Edited,
  type EditUndo,
} from '../../../contract/admin/edits';
import type { FixJson } from '../../../contract/finding';
import { annalsApi, reading, reportAddress, type ReportKey } from './annals-api';

/** A number by its id in the ledger, with the token that was offered for it. */
export type WantedFact = { number: string; token: string };

const editsApi = annalsApi.injectEndpoints({
  endpoints: (build) => ({
    annalsBindFacts: build.mutation<Edited, ReportKey & { facts: WantedFact[] }>({
      query: ({ facts, ...key }) => ({
        url: `${reportAddress(key)}/ledger/facts`,
        method: 'POST',
        data: { facts },
      }),
      transformResponse: reading(editedResponseSchema),
      invalidatesTags: ['AnnalsReport'],
    }),
    annalsApplyFix: build.mutation<Edited, ReportKey & { finding: string; fix: FixJson }>({
      query: ({ finding, fix, ...key }) => ({
        url: `${reportAddress(key)}/fixes`,
        method: 'POST',
        data: { finding, fix },
      }),
      transformResponse: reading(editedResponseSchema),
      invalidatesTags: ['AnnalsReport'],
    }),
    annalsUndoEdits: build.mutation<{ undone: number }, ReportKey & { documents: EditUndo[] }>({
      query: ({ documents, ...key }) => ({
        url: `${reportAddress(key)}/edits/undo`,
        method: 'POST',
        data: { documents },
      }),
      transformResponse: reading(undoneResponseSchema),
      invalidatesTags: ['AnnalsReport'],
    }),
  }),
});

export const { useAnnalsBindFactsMutation, useAnnalsApplyFixMutation, useAnnalsUndoEditsMutation } =
  editsApi;
