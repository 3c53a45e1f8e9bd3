import type { Core } from '@strapi/strapi';
import { openApiDocument } from '../../../contract/openapi/document';
import { publicUrl } from './public-url';

/** The OpenAPI document with the configured public address as its server, as finished text. */
export function createOpenApiService({ strapi }: { strapi: Core.Strapi }) {
  const text = JSON.stringify(openApiDocument({ server: publicUrl({ strapi, path: '' }) }));
  return {
    document: (): { text: string; contentType: string } => ({
      text,
      contentType: 'application/json; charset=utf-8',
    }),
  };
}
