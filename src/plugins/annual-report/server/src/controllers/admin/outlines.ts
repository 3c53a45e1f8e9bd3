import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';
import { adminUser } from '../../http/admin-user';
import { outlineBody } from '../../http/outline-schemas';
import { parseRequest } from '../../http/parse-request';
import { reportParams } from '../../http/request-schemas';
import { createDeskOutlineService } from '../../services/outline/desk-outline-service';
import { userIdOf } from './user-id';

/** The outline of a report as the desk shows and arranges it. */
export const createOutlinesController = ({ strapi }: { strapi: Core.Strapi }) => {
  const outlines = createDeskOutlineService({ strapi });
  return {
    async show(context: Context): Promise<void> {
      const key = parseRequest({ strapi, schema: reportParams, input: context.params });
      context.set('Cache-Control', 'no-store');
      context.body = { data: await outlines.read(key) };
    },

    async save(context: Context): Promise<void> {
      const key = parseRequest({ strapi, schema: reportParams, input: context.params });
      const input: unknown = context.request.body ?? {};
      const wanted = parseRequest({ strapi, schema: outlineBody, input });
      const by = { ...adminUser({ context }), userId: userIdOf(context) };
      context.body = { data: await outlines.save({ ...key, wanted, by }) };
    },
  };
};
