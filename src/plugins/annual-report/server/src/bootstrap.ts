import type { Core } from '@strapi/strapi';
import { ADMIN_ACTION_DEFINITIONS } from './access/permissions';
import { ensureSchema } from './database/ensure-schema';
import { keepFiles } from './documents/keep-files';
import { strapiServices } from './strapi-services';

export const bootstrap = async ({ strapi }: { strapi: Core.Strapi }): Promise<void> => {
  await ensureSchema({ strapi });
  keepFiles({ strapi });
  const { permissions } = strapiServices({ strapi });
  await permissions.actionProvider.registerMany(ADMIN_ACTION_DEFINITIONS);
};
