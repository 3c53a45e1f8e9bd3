import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';
import type { ChecksResponse, FindingsResponse } from '../../../../contract/finding';
import { countBySeverity } from '../../../../domain/checks/count-by-severity';
import { CHECKS } from '../../../../domain/checks/run-checks';
import { adminUser } from '../../http/admin-user';
import { parseRequest } from '../../http/parse-request';
import { previewQuery, reportParams, waiverBody, waiverParams } from '../../http/request-schemas';
import { createCheckService } from '../../services/checks/check-service';

/** What the checks find in a report, and what a reviewer accepts of it. */
export const createFindingsController = ({ strapi }: { strapi: Core.Strapi }) => {
  const service = createCheckService({ strapi });
  return {
    checks(context: Context): void {
      context.body = {
        data: CHECKS.map(({ run: _run, ...check }) => check),
      } satisfies ChecksResponse;
    },

    async list(context: Context): Promise<void> {
      const { status } = parseRequest({ strapi, schema: previewQuery, input: context.query });
      const key = parseRequest({ strapi, schema: reportParams, input: context.params });
      const findings = await service.find({ ...key, status });
      context.set('Cache-Control', 'no-store');
      context.body = {
        data: findings,
        meta: { status, counts: countBySeverity({ findings }) },
      } satisfies FindingsResponse;
    },

    async waive(context: Context): Promise<void> {
      const key = parseRequest({ strapi, schema: reportParams, input: context.params });
      const body = parseRequest({ strapi, schema: waiverBody, input: context.request.body ?? {} });
      const data = await service.waive({ ...key, ...body, ...adminUser({ context }) });
      context.status = 201;
      context.body = { data };
    },

    async revoke(context: Context): Promise<void> {
      const { finding, ...key } = parseRequest({
        strapi,
        schema: waiverParams,
        input: context.params,
      });
      await service.revoke({ ...key, finding, by: adminUser({ context }).by });
      context.status = 204;
    },
  };
};
