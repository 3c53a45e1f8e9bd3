import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';
import { z } from 'zod';
import { parseRequest } from '../../http/parse-request';
import { servingOf } from '../../delivery/serving';
import { createPublicAccess } from '../../access/public-access';

const settingsBody = z.strictObject({ publicAccess: z.boolean() });

/** Settings of the plugin. */
export const createSettingsController = ({ strapi }: { strapi: Core.Strapi }) => {
  const publicAccess = createPublicAccess({ strapi });
  return {
    async show(context: Context): Promise<void> {
      context.body = { data: { publicAccess: await publicAccess.isOpen() } };
    },

    async update(context: Context): Promise<void> {
      const { publicAccess: isOpen } = parseRequest({
        strapi,
        schema: settingsBody,
        input: context.request.body,
      });
      const { delivery } = servingOf({ strapi });
      await delivery.whileClosed(() => publicAccess.set({ isOpen }));
      context.body = { data: { publicAccess: isOpen } };
    },
  };
};
