import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';
import { z } from 'zod';
import { bindingBodySchema, type Bindings } from '../../../../contract/desk/bindings';
import { adminUser } from '../../http/admin-user';
import { parseRequest } from '../../http/parse-request';
import { wholeNumber } from '../../http/request-schemas';
import { createBindingService } from '../../services/bindings/binding-service';

const userParams = z.object({ user: wholeNumber });

/** Which schools people work for, for those who may say so. */
export const createBindingsController = ({ strapi }: { strapi: Core.Strapi }) => {
  const bindings = createBindingService({ strapi });
  return {
    async find(context: Context): Promise<void> {
      const data: Bindings = await bindings.overview();
      context.set('Cache-Control', 'no-store');
      context.body = { data };
    },

    async update(context: Context): Promise<void> {
      const { user: userId } = parseRequest({ strapi, schema: userParams, input: context.params });
      const { schools } = parseRequest({
        strapi,
        schema: bindingBodySchema,
        input: context.request.body ?? {},
      });
      const { by } = adminUser({ context });
      await bindings.bind({ userId, schools: [...new Set(schools)], by });
      context.status = 204;
    },
  };
};
