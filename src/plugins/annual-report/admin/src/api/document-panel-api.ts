import {
  type PanelDocument,
  panelDocumentResponseSchema,
  type PanelDocumentType,
  draftReportSchema,
  type Reading,
  type ReadingRequest,
  readingResponseSchema,
} from '../../../contract/admin/document';
import type { ReportJson } from '../../../contract/report';
import { address, annalsApi, reading, reportAddress, type ReportKey } from './annals-api';

type DocumentKey = { type: PanelDocumentType; documentId: string };

const documentAddress = ({ type, documentId }: DocumentKey): string =>
  address(`/documents/${type}/${documentId}`);

const documentPanelApi = annalsApi.injectEndpoints({
  endpoints: (build) => ({
    annalsPanelDocument: build.query<PanelDocument, DocumentKey>({
      query: (key) => `${documentAddress(key)}/desk`,
      transformResponse: reading(panelDocumentResponseSchema),
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

export const { useAnnalsPanelDocumentQuery, useAnnalsReadingMutation, useAnnalsDraftReportQuery } =
  documentPanelApi;
