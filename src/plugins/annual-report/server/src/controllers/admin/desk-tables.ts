import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';
import { tableChangeBody, tableRequestBody } from '../../http/table-schemas';
import { parseRequest } from '../../http/parse-request';
import { reportParams, tableParams } from '../../http/request-schemas';
import { createTableService } from '../../services/tables/table-service';
import { userIdOf } from './user-id';

/** Tables and charts inside the text, as the desk makes and changes them. */
export const createDeskTablesController = ({ strapi }: { strapi: Core.Strapi }) => {
  const tables = createTableService({ strapi });
  const byOf = (context: Context) => ({ userId: userIdOf(context) });
  return {
    async indicators(context: Context): Promise<void> {
      const report = parseRequest({ strapi, schema: reportParams, input: context.params });
      context.set('Cache-Control', 'no-store');
      context.body = { data: await tables.indicators(report) };
    },

    async create(context: Context): Promise<void> {
      const report = parseRequest({ strapi, schema: reportParams, input: context.params });
      const table = parseRequest({ strapi, schema: tableRequestBody, input: context.request.body });
      context.body = { data: await tables.create({ ...report, table, by: byOf(context) }) };
      context.status = 201;
    },

    async change(context: Context): Promise<void> {
      const place = parseRequest({ strapi, schema: tableParams, input: context.params });
      const table = parseRequest({ strapi, schema: tableChangeBody, input: context.request.body });
      context.body = { data: await tables.change({ ...place, table, by: byOf(context) }) };
    },

    async remove(context: Context): Promise<void> {
      const place = parseRequest({ strapi, schema: tableParams, input: context.params });
      context.body = { data: await tables.remove(place) };
    },
  };
};
