import type { Core } from '@strapi/strapi';
import { boundConditions } from './access/bound-conditions';
import { ADMIN_ACTION_DEFINITIONS } from './access/permissions';
import { watchPublicAccess } from './access/watch-public-access';
import { beginServing } from './begin-serving';
import { ensureSchema } from './database/ensure-schema';
import { keepFiles } from './documents/keep-files';
import { strapiServices } from './strapi-services';

export const bootstrap = async ({ strapi }: { strapi: Core.Strapi }): Promise<void> => {
  await ensureSchema({ strapi });
  keepFiles({ strapi });
  boundConditions({ strapi });
  watchPublicAccess({ strapi });
  // A command only loads Strapi and never listens.
  strapi.server.httpServer.once('listening', () => {
    beginServing({ strapi });
  });
  const { permissions } = strapiServices({ strapi });
  await permissions.actionProvider.registerMany(ADMIN_ACTION_DEFINITIONS);
};
