import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';
import { readingRequestSchema } from '../../../../contract/desk/document';
import { deskDocumentParams, readingParams } from '../../http/desk-schemas';
import { parseRequest } from '../../http/parse-request';
import { createDeskDocumentService } from '../../services/desk/desk-document-service';

/** What stands beside the form of a report, a chapter or a case. */
export const createDeskDocumentsController = ({ strapi }: { strapi: Core.Strapi }) => {
  const documents = createDeskDocumentService({ strapi });
  return {
    async describe(context: Context): Promise<void> {
      const key = parseRequest({ strapi, schema: deskDocumentParams, input: context.params });
      context.set('Cache-Control', 'no-store');
      context.body = { data: await documents.describe(key) };
    },

    async read(context: Context): Promise<void> {
      const key = parseRequest({ strapi, schema: readingParams, input: context.params });
      const input: unknown = context.request.body;
      const written = parseRequest({ strapi, schema: readingRequestSchema, input });
      context.set('Cache-Control', 'no-store');
      context.body = { data: await documents.read({ ...key, ...written }) };
    },
  };
};
