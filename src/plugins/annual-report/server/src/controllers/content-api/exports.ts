import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';
import { formatQuery, reportFileParams, tableFileParams } from '../../http/format-schemas';
import { parseRequest } from '../../http/parse-request';
import { sendFile } from '../../http/send-file';
import { createFormatService } from '../../services/formats/format-service';

/** Files made from an edition: of a table, of all indicators, of the report. */
export const createExportsController = ({ strapi }: { strapi: Core.Strapi }) => {
  const formats = createFormatService({ strapi });
  return {
    async findOne(context: Context): Promise<void> {
      const { params } = context;
      const schema = 'key' in params ? tableFileParams : reportFileParams;
      const request = parseRequest({ strapi, schema, input: params });
      const query = parseRequest({ strapi, schema: formatQuery, input: context.query });
      sendFile({ context, file: await formats.find({ ...request, ...query }) });
    },
  };
};
