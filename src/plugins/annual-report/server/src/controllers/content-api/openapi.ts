import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';
import { parseRequest } from '../../http/parse-request';
import { NO_QUERY } from '../../http/request-schemas';
import { createOpenApiService } from '../../services/openapi-service';

/** The published OpenAPI document, without the usual envelope. */
export const createOpenApiController = ({ strapi }: { strapi: Core.Strapi }) => {
  const openApi = createOpenApiService({ strapi });
  return {
    findOne(context: Context): void {
      parseRequest({ strapi, schema: NO_QUERY, input: context.query });
      const { text, contentType } = openApi.document();
      context.type = contentType;
      context.set('Cache-Control', 'public, max-age=3600');
      context.body = text;
    },
  };
};
