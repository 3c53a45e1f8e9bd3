import type { Core } from '@strapi/strapi';
import { ADMIN_ACTION_DEFINITIONS } from './access/permissions';
import { watchPublicAccess } from './access/watch-public-access';
import { ensureSchema } from './database/ensure-schema';
import { serveWhenListening } from './delivery/serve';
import { keepFiles } from './documents/keep-files';
import { strapiServices } from './strapi-services';

export const bootstrap = async ({ strapi }: { strapi: Core.Strapi }): Promise<void> => {
  await ensureSchema({ strapi });
  keepFiles({ strapi });
  watchPublicAccess({ strapi });
  serveWhenListening({ strapi });
  const { permissions } = strapiServices({ strapi });
  await permissions.actionProvider.registerMany(ADMIN_ACTION_DEFINITIONS);
};
