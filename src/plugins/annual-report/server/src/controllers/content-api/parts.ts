import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';
import type { z } from 'zod';
import type { ReportJson } from '../../../../contract/report';
import { parseRequest } from '../../http/parse-request';
import {
  caseParams,
  chapterParams,
  NO_QUERY,
  tableParams,
  type reportParams,
} from '../../http/request-schemas';
import { sendJson } from '../../http/send-json';
import { createPartService } from '../../services/editions/part-service';

/** Parts of the latest edition: a chapter, a case, a table. */
export const createPartControllers = ({ strapi }: { strapi: Core.Strapi }) => {
  const parts = createPartService({ strapi });

  const findOne =
    <Params extends z.infer<typeof reportParams>>(
      schema: z.ZodType<Params>,
      cut: (report: ReportJson, params: Params) => unknown,
    ) =>
    async (context: Context): Promise<void> => {
      parseRequest({ strapi, schema: NO_QUERY, input: context.query });
      const params = parseRequest({ strapi, schema, input: context.params });
      const { data, meta } = await parts.find({
        ...params,
        cut: (report) => cut(report, params),
      });
      sendJson({ context, data, meta });
    };

  return {
    chapters: {
      findOne: findOne(chapterParams, (report, params) => parts.chapter(report, params)),
    },
    cases: { findOne: findOne(caseParams, (report, params) => parts.case(report, params)) },
    tables: { findOne: findOne(tableParams, (report, params) => parts.table(report, params)) },
  };
};
