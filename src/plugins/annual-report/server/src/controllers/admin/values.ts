import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';
import { parseRequest } from '../../http/parse-request';
import { reportParams } from '../../http/request-schemas';
import {
  checkBody,
  historyParams,
  reviewBody,
  tableQuery,
  writeBody,
} from '../../http/value-schemas';
import { createReviewService } from '../../services/values/review-service';
import { createValueCheckService } from '../../services/values/value-check-service';
import { createValueGridService } from '../../services/values/value-grid-service';
import { createValueService } from '../../services/values/value-service';
import { userIdOf } from './user-id';

/** Values of a report as the desk enters, follows and reviews them. */
export const createValuesController = ({ strapi }: { strapi: Core.Strapi }) => {
  const grids = createValueGridService({ strapi });
  const values = createValueService({ strapi });
  const checks = createValueCheckService({ strapi });
  const reviews = createReviewService({ strapi });
  return {
    async show(context: Context): Promise<void> {
      const { table = null } = parseRequest({ strapi, schema: tableQuery, input: context.query });
      const key = parseRequest({ strapi, schema: reportParams, input: context.params });
      context.set('Cache-Control', 'no-store');
      context.body = { data: await grids.show({ ...key, table }) };
    },

    async check(context: Context): Promise<void> {
      const key = parseRequest({ strapi, schema: reportParams, input: context.params });
      const body = parseRequest({ strapi, schema: checkBody, input: context.request.body });
      await grids.requireReport(key);
      context.set('Cache-Control', 'no-store');
      context.body = { data: await checks.check({ ...key, ...body }) };
    },

    async write(context: Context): Promise<void> {
      const key = parseRequest({ strapi, schema: reportParams, input: context.params });
      const body = parseRequest({ strapi, schema: writeBody, input: context.request.body });
      await grids.requireReport(key);
      const by = { userId: userIdOf(context) };
      context.body = { data: await values.write({ school: key.school, ...body, by }) };
    },

    async history(context: Context): Promise<void> {
      const { school, indicator, valueYear } = parseRequest({
        strapi,
        schema: historyParams,
        input: context.params,
      });
      context.set('Cache-Control', 'no-store');
      context.body = { data: await values.history({ school, indicator, year: valueYear }) };
    },

    async review(context: Context): Promise<void> {
      const key = parseRequest({ strapi, schema: reportParams, input: context.params });
      const scope = parseRequest({ strapi, schema: reviewBody, input: context.request.body });
      const by = { userId: userIdOf(context) };
      context.body = { data: await reviews.review({ ...key, ...scope, by }) };
    },
  };
};
