import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';
import { parseRequest } from '../../http/parse-request';
import { rollupQuery } from '../../http/aggregate-schemas';
import { sendJson } from '../../http/send-json';
import { createRollupService } from '../../services/aggregation/rollup-service';
import { publicBaseUrl } from '../../services/public-url';

/** Indicators over schools: by district, city, type or school. */
export const createRollupController = ({ strapi }: { strapi: Core.Strapi }) => {
  const rollups = createRollupService({ strapi });
  return {
    async find(context: Context): Promise<void> {
      const query = parseRequest({ strapi, schema: rollupQuery, input: context.query });
      const { data, schools } = await rollups.rollup(query);
      const { page, pageSize } = query;
      const pagination = schools !== null && {
        pagination: { page, pageSize, pageCount: Math.ceil(schools / pageSize), total: schools },
      };
      const meta = { baseUrl: publicBaseUrl({ strapi }), ...pagination };
      sendJson({ context, data: JSON.stringify(data), meta });
    },
  };
};
