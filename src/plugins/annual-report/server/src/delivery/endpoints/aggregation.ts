import { rollupQuery, seriesParams, seriesQuery } from '../../http/public-schemas';
import { NO_PARAMS } from '../../http/request-schemas';
import { createRollupService } from '../../services/aggregation/rollup-service';
import { createSeriesService } from '../../services/aggregation/series-service';
import { publicBaseUrl } from '../../services/public-url';
import { endpoint } from '../endpoint';
import { jsonRepresentation } from '../json-representation';

/** Indicators over schools and over years. */
export const AGGREGATION_ENDPOINTS = [
  endpoint({
    path: '/rollup',
    handler: 'rollup.find',
    params: NO_PARAMS,
    query: rollupQuery,
    isExpensive: () => true,
    async represent({ strapi, query }) {
      const { data, schools } = await createRollupService({ strapi }).rollup(query);
      const { page, pageSize } = query;
      const pagination = schools !== null && {
        pagination: { page, pageSize, pageCount: Math.ceil(schools / pageSize), total: schools },
      };
      const meta = { baseUrl: publicBaseUrl({ strapi }), ...pagination };
      return jsonRepresentation({ data: JSON.stringify(data), meta });
    },
  }),
  endpoint({
    path: '/series/:indicator',
    handler: 'series.findOne',
    params: seriesParams,
    query: seriesQuery,
    isExpensive: ({ query }) => query.school === undefined,
    async represent({ strapi, params, query: { school, ...years } }) {
      const series = createSeriesService({ strapi });
      const data =
        school === undefined
          ? await series.overSchools({ ...params, ...years })
          : await series.ofSchool({ ...params, ...years, school });
      const meta = { baseUrl: publicBaseUrl({ strapi }) };
      return jsonRepresentation({ data: JSON.stringify(data), meta });
    },
  }),
];
