import { z } from 'zod';
import { DESK_DOCUMENT_TYPES, readingRequestSchema } from '../../../contract/admin/document';
import { ADMIN_ACTIONS } from '../access/permissions';
import { named } from '../http/request-schemas';
import { createPanelDocumentService } from '../services/editor-panel/panel-document-service';
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
    method: 'POST',
    path: `${DOCUMENT_PATH}/reading`,
    permissions: [ADMIN_ACTIONS.preview],
    school: 'document',
    params: z.object({ type: z.enum(['chapter', 'case']), documentId }),
    body: readingRequestSchema,
    answer: ({ strapi, params, body }) =>
      createPanelDocumentService({ strapi }).read({ ...params, ...body }),
  }),
];
