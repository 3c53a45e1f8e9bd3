import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';
import { parseRequest } from '../../http/parse-request';
import { editionParams, NO_QUERY, reportParams } from '../../http/request-schemas';
import { sendJson } from '../../http/send-json';
import { createEditionService } from '../../services/editions/edition-service';
import { publicBaseUrl } from '../../services/public-url';

/** The history of a report, and one frozen edition of it. */
export const createEditionsController = ({ strapi }: { strapi: Core.Strapi }) => {
  const editions = createEditionService({ strapi });
  return {
    async find(context: Context): Promise<void> {
      parseRequest({ strapi, schema: NO_QUERY, input: context.query });
      const key = parseRequest({ strapi, schema: reportParams, input: context.params });
      const list = await editions.list(key);
      const meta = { baseUrl: publicBaseUrl({ strapi }) };
      sendJson({ context, data: JSON.stringify(list), meta });
    },

    async findOne(context: Context): Promise<void> {
      parseRequest({ strapi, schema: NO_QUERY, input: context.query });
      const key = parseRequest({ strapi, schema: editionParams, input: context.params });
      const { body, sha256 } = await editions.one(key);
      sendJson({ context, data: body, meta: { sha256 }, etag: sha256 });
    },
  };
};
