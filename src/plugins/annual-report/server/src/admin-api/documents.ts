import { z } from 'zod';
import {
  DESK_DOCUMENT_TYPES,
  type Reading,
  readingRequestSchema,
} from '../../../contract/admin/document';
import type { DocumentLedger } from '../../../contract/admin/ledger';
import { passageRequestSchema, type PassageReading } from '../../../contract/admin/passage';
import { ADMIN_ACTIONS } from '../access/permissions';
import { named } from '../http/request-schemas';
import { createPanelDocumentService } from '../services/editor-panel/panel-document-service';
import { createAddressSigner } from '../services/private-files/address-signer';
import { action } from './action';

const DOCUMENT_PATH = '/documents/:type/:documentId';

/** Strapi's ids of documents are 24 letters and digits; those of others may differ a little. */
const documentId = z.string().regex(/^[a-z0-9]{1,64}$/i, named('wrong-type'));

/** What stands beside the form of a report, a chapter or a case. */
export const DOCUMENT_ACTIONS = [
  action({
    method: 'GET',
    path: `${DOCUMENT_PATH}/desk`,
    permissions: [ADMIN_ACTIONS.preview],
    school: 'document',
    params: z.object({ type: z.enum(DESK_DOCUMENT_TYPES), documentId }),
    answer: ({ strapi, params }) => createPanelDocumentService({ strapi }).describe(params),
  }),
  action({
    method: 'GET',
    path: `${DOCUMENT_PATH}/ledger`,
    permissions: [ADMIN_ACTIONS.preview],
    school: 'document',
    params: z.object({ type: z.enum(['chapter', 'case']), documentId }),
    answer: ({ strapi, params }): Promise<DocumentLedger> =>
      createPanelDocumentService({ strapi }).numbers(params),
  }),
  action({
    method: 'POST',
    path: `${DOCUMENT_PATH}/reading`,
    permissions: [ADMIN_ACTIONS.preview],
    school: 'document',
    params: z.object({ type: z.enum(['chapter', 'case']), documentId }),
    body: readingRequestSchema,
    async answer({ strapi, params, body }): Promise<Reading | null> {
      const reading = await createPanelDocumentService({ strapi }).read({ ...params, ...body });
      if (reading === null) return null;
      const images = await createAddressSigner({ strapi }).signImages(reading.images);
      return { ...reading, images };
    },
  }),
  action({
    method: 'POST',
    path: `${DOCUMENT_PATH}/passage`,
    permissions: [ADMIN_ACTIONS.preview],
    school: 'document',
    params: z.object({ type: z.enum(['chapter', 'case']), documentId }),
    body: passageRequestSchema,
    answer: ({ strapi, params, body }): Promise<PassageReading> =>
      createPanelDocumentService({ strapi }).readPassage({ ...params, ...body }),
  }),
];
