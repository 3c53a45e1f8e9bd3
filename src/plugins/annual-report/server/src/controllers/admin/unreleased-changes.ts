import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';
import { parseRequest } from '../../http/parse-request';
import { previewQuery, reportParams } from '../../http/request-schemas';
import { createChangesService } from '../../services/editions/changes-service';

/** What a release would change, for those who may preview it. */
export const createUnreleasedChangesController = ({ strapi }: { strapi: Core.Strapi }) => {
  const changes = createChangesService({ strapi });
  return {
    async show(context: Context): Promise<void> {
      const { status } = parseRequest({ strapi, schema: previewQuery, input: context.query });
      const key = parseRequest({ strapi, schema: reportParams, input: context.params });
      context.set('Cache-Control', 'no-store');
      context.body = await changes.sinceLatest({ ...key, status });
    },
  };
};
