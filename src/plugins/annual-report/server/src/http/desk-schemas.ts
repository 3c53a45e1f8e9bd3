import { z } from 'zod';
import { DESK_DOCUMENT_TYPES } from '../../../contract/desk/document';
import { named } from './request-schemas';

/** Strapi's ids of documents are 24 letters and digits; those of others may differ a little. */
const documentId = z.string().regex(/^[a-z0-9]{1,64}$/i, named('wrong-type'));

export const deskDocumentParams = z.object({ type: z.enum(DESK_DOCUMENT_TYPES), documentId });

export const readingParams = z.object({ type: z.enum(['chapter', 'case']), documentId });
