import {
  type DeskDocument,
  deskDocumentResponseSchema,
  type DeskDocumentType,
  draftReportSchema,
  type Reading,
  type ReadingRequest,
  readingResponseSchema,
} from '../../../contract/desk/document';
import type { ReportJson } from '../../../contract/report';
import { address, annalsApi, reading, reportAddress, type ReportKey } from './annals-api';

type DocumentKey = { type: DeskDocumentType; documentId: string };

const documentAddress = ({ type, documentId }: DocumentKey): string =>
  address(`/documents/${type}/${documentId}`);

const documentPanelApi = annalsApi.injectEndpoints({
  endpoints: (build) => ({
    annalsDeskDocument: build.query<DeskDocument, DocumentKey>({
      query: (key) => `${documentAddress(key)}/desk`,
      transformResponse: reading(deskDocumentResponseSchema),
      keepUnusedDataFor: 0,
    }),
    annalsReading: build.mutation<Reading | null, DocumentKey & { written: ReadingRequest }>({
      query: ({ written, ...key }) => ({
        url: `${documentAddress(key)}/reading`,
        method: 'POST',
        data: written,
      }),
      transformResponse: reading(readingResponseSchema),
    }),
    annalsDraftReport: build.query<ReportJson, ReportKey>({
      query: (key) => `${reportAddress(key)}/preview?status=draft`,
      transformResponse: reading(draftReportSchema),
      keepUnusedDataFor: 0,
    }),
  }),
});

export const { useAnnalsDeskDocumentQuery, useAnnalsReadingMutation, useAnnalsDraftReportQuery } =
  documentPanelApi;
