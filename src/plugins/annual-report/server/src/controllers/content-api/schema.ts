import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';
import { reportJsonSchema } from '../../../../contract/json-schema';
import { parseRequest } from '../../http/parse-request';
import { NO_QUERY } from '../../http/request-schemas';

/** The published JSON Schema, as a plain schema document without the usual envelope. */
export const createSchemaController = ({ strapi }: { strapi: Core.Strapi }) => {
  const schema = JSON.stringify(reportJsonSchema());
  return {
    findOne(context: Context): void {
      parseRequest({ strapi, schema: NO_QUERY, input: context.query });
      context.type = 'application/schema+json; charset=utf-8';
      context.set('Cache-Control', 'public, max-age=3600');
      context.body = schema;
    },
  };
};
