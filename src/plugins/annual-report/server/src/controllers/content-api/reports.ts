import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';
import { parseRequest } from '../../http/parse-request';
import { NO_QUERY, reportListQuery, reportParams } from '../../http/request-schemas';
import { sendJson } from '../../http/send-json';
import { createEditionService } from '../../services/editions/edition-service';
import { publicBaseUrl } from '../../services/public-url';

/** Released reports: the list, and the latest edition of one. */
export const createReportsController = ({ strapi }: { strapi: Core.Strapi }) => {
  const editions = createEditionService({ strapi });
  return {
    async find(context: Context): Promise<void> {
      const { page, pageSize, ...filter } = parseRequest({
        strapi,
        schema: reportListQuery,
        input: context.query,
      });
      const { reports, total } = await editions.listReports({ ...filter, page, pageSize });
      const pagination = { page, pageSize, pageCount: Math.ceil(total / pageSize), total };
      const meta = { baseUrl: publicBaseUrl({ strapi }), pagination };
      sendJson({ context, data: JSON.stringify(reports), meta });
    },

    async findOne(context: Context): Promise<void> {
      parseRequest({ strapi, schema: NO_QUERY, input: context.query });
      const key = parseRequest({ strapi, schema: reportParams, input: context.params });
      const { body, sha256 } = await editions.latest(key);
      const meta = editions.latestMeta({ ...key, sha256 });
      sendJson({ context, data: body, meta, etag: sha256 });
    },
  };
};
