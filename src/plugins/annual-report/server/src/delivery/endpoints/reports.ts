import { NO_QUERY, reportListQuery, reportParams, NO_PARAMS } from '../../http/request-schemas';
import { createEditionService } from '../../services/editions/edition-service';
import { publicBaseUrl } from '../../services/public-url';
import { endpoint } from '../endpoint';
import { jsonRepresentation } from '../json-representation';

/** Released reports: the list, and the latest edition of one. */
export const REPORT_ENDPOINTS = [
  endpoint({
    path: '/reports',
    handler: 'reports.find',
    params: NO_PARAMS,
    query: reportListQuery,
    async represent({ strapi, query: { page, pageSize, ...filter } }) {
      const editions = createEditionService({ strapi });
      const { reports, total, lastModified } = await editions.listReports({
        ...filter,
        page,
        pageSize,
      });
      const pagination = { page, pageSize, pageCount: Math.ceil(total / pageSize), total };
      const meta = { baseUrl: publicBaseUrl({ strapi }), pagination };
      return jsonRepresentation({ data: JSON.stringify(reports), meta, lastModified });
    },
  }),
  endpoint({
    path: '/reports/:school/:year',
    isImproved: true,
    handler: 'reports.findOne',
    params: reportParams,
    query: NO_QUERY,
    async represent({ strapi, params }) {
      const editions = createEditionService({ strapi });
      const { body, sha256, lastModified } = await editions.latest(params);
      const meta = editions.latestMeta({ ...params, sha256 });
      return jsonRepresentation({ data: body, meta, lastModified });
    },
  }),
];
