import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';
import type { Overview } from '../../../../contract/desk/overview';
import { parseRequest } from '../../http/parse-request';
import { reportParams } from '../../http/request-schemas';
import { createOverviewService } from '../../services/reports/overview-service';

/** How far a report has come, for those who write it. */
export const createOverviewController = ({ strapi }: { strapi: Core.Strapi }) => {
  const overviews = createOverviewService({ strapi });
  return {
    async show(context: Context): Promise<void> {
      const key = parseRequest({ strapi, schema: reportParams, input: context.params });
      context.set('Cache-Control', 'no-store');
      context.body = { data: await overviews.show(key) } satisfies { data: Overview };
    },
  };
};
