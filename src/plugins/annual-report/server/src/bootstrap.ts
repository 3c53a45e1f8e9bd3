import type { Core } from '@strapi/strapi';
import { ADMIN_ACTION_DEFINITIONS } from './access/permissions';
import { ensureSchema } from './database/ensure-schema';
import { keepFiles } from './documents/keep-files';

export const bootstrap = async ({ strapi }: { strapi: Core.Strapi }): Promise<void> => {
  await ensureSchema({ strapi });
  keepFiles({ strapi });
  await strapi.service('admin::permission').actionProvider.registerMany(ADMIN_ACTION_DEFINITIONS);
};
