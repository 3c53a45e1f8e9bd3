import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';
import { parseRequest } from '../http/parse-request';
import { previewQuery, reportParams } from '../http/request-schemas';
import { createPreviewService } from '../services/preview-service';

/** The report before its release; the same for the admin panel and for a token that holds the action. */
export const createPreviewController = ({ strapi }: { strapi: Core.Strapi }) => {
  const previews = createPreviewService({ strapi });
  return {
    async show(context: Context): Promise<void> {
      const { status } = parseRequest({ strapi, schema: previewQuery, input: context.query });
      const key = parseRequest({ strapi, schema: reportParams, input: context.params });
      context.set('Cache-Control', 'no-store');
      context.type = 'application/json; charset=utf-8';
      context.body = await previews.showBytes({ ...key, status });
    },
  };
};
