import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';
import { parseRequest } from '../../http/parse-request';
import { seriesParams, seriesQuery } from '../../http/aggregate-schemas';
import { sendJson } from '../../http/send-json';
import { createSeriesService } from '../../services/aggregation/series-service';
import { publicBaseUrl } from '../../services/public-url';

/** One indicator over years: of a school, or over all schools. */
export const createSeriesController = ({ strapi }: { strapi: Core.Strapi }) => {
  const series = createSeriesService({ strapi });
  return {
    async findOne(context: Context): Promise<void> {
      const params = parseRequest({ strapi, schema: seriesParams, input: context.params });
      const query = parseRequest({ strapi, schema: seriesQuery, input: context.query });
      const { school, ...years } = query;
      const data =
        school === undefined
          ? await series.overSchools({ ...params, ...years })
          : await series.ofSchool({ ...params, ...years, school });
      const meta = { baseUrl: publicBaseUrl({ strapi }) };
      sendJson({ context, data: JSON.stringify(data), meta });
    },
  };
};
