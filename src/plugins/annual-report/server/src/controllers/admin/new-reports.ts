import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';
import { parseRequest } from '../../http/parse-request';
import { newReportBody } from '../../http/request-schemas';
import { createReport } from '../../services/reports/create-report';

/** Creates a report with its official chapters and tables, or gives it those that it lacks. */
export const createNewReportsController = ({ strapi }: { strapi: Core.Strapi }) => ({
  async create(context: Context): Promise<void> {
    const input: unknown = context.request.body ?? {};
    const request = parseRequest({ strapi, schema: newReportBody, input });
    const report = await createReport({ strapi, ...request });
    context.status = report.isNew ? 201 : 200;
    context.body = { data: report };
  },
});
