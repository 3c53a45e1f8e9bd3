import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';
import { parseRequest } from '../http/parse-request';
import { editionParams, NO_QUERY, previewQuery, reportParams } from '../http/request-schemas';
import { sendJson } from '../http/send-json';
import { createChangesService } from '../services/editions/changes-service';

/** What an edition changed, for everybody; what the next one would change, for those who may preview it. */
export const createChangesController = ({ strapi }: { strapi: Core.Strapi }) => {
  const changes = createChangesService({ strapi });
  return {
    async find(context: Context): Promise<void> {
      parseRequest({ strapi, schema: NO_QUERY, input: context.query });
      const key = parseRequest({ strapi, schema: editionParams, input: context.params });
      sendJson({ context, ...(await changes.find(key)) });
    },

    async unreleased(context: Context): Promise<void> {
      const { status } = parseRequest({ strapi, schema: previewQuery, input: context.query });
      const key = parseRequest({ strapi, schema: reportParams, input: context.params });
      context.set('Cache-Control', 'no-store');
      context.body = await changes.sinceLatest({ ...key, status });
    },
  };
};
