import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';
import { adminUser } from '../../http/admin-user';
import { withdrawalBody } from '../../http/lifecycle-schemas';
import { parseRequest } from '../../http/parse-request';
import { reportParams } from '../../http/request-schemas';
import { createWithdrawalService } from '../../services/editions/withdrawal-service';

/** Takes editions, or a photograph with every edition that holds it, away from readers. */
export const createWithdrawalsController = ({ strapi }: { strapi: Core.Strapi }) => {
  const withdrawals = createWithdrawalService({ strapi });
  return {
    async create(context: Context): Promise<void> {
      const key = parseRequest({ strapi, schema: reportParams, input: context.params });
      const { editions, file, reason } = parseRequest({
        strapi,
        schema: withdrawalBody,
        input: context.request.body ?? {},
      });
      const why = { ...key, reason, ...adminUser({ context }) };
      const data =
        file === undefined
          ? await withdrawals.withdrawEditions({ ...why, editions: editions ?? [] })
          : await withdrawals.withdrawPhotograph({ ...why, file });
      context.status = 201;
      context.body = { data };
    },
  };
};
