import type { Core } from '@strapi/strapi';
import { boundConditions, endBoundConditions } from './access/bound-conditions';
import { holdsToken } from './access/holds-token';
import { ADMIN_ACTION_DEFINITIONS } from './access/permissions';
import { requireSecondFactor } from './access/require-second-factor';
import { guardDoors } from './access/second-factor-doors';
import { watchPublicAccess } from './access/public-access';
import { createAdminRoutes } from './admin-api/routes';
import { contentApiControllers } from './content-api/controllers';
import { contentApiRoutes } from './content-api/routes';
import { nameActors } from './database/name-actors';
import { ensureSchema } from './database/ensure-schema';
import { lockStart, unlockStart } from './database/lock-start';
import { checkDeliverySettings } from './delivery/settings';
import { nameChapterChoices } from './content-manager/name-chapter-choices';
import { numberLists } from './content-manager/number-lists';
import { keepFiles } from './documents/keep-files';
import { registerRules } from './documents/register-rules';
import { removeAdminRoutes } from './guard/guard-routes';
import { countOwnFiles } from './guard/own-statistics';
import { checkMonitoringSettings } from './monitoring/settings';
import { checkAuditSettings } from './services/audit/audit-retention';
import { checkPreparedSettings } from './services/prepared/prepared-reports';
import { warnOfPublicOriginals } from './services/private-files/private-provider';
import { beginServing, endServing } from './serving';
import { strapiServices } from './strapi-services';
import { PLUGIN } from './uids';

const bootstrap = async ({ strapi }: { strapi: Core.Strapi }): Promise<void> => {
  nameActors({ strapi });
  await ensureSchema({ strapi });
  keepFiles({ strapi });
  await warnOfPublicOriginals({ strapi });
  boundConditions({ strapi });
  watchPublicAccess({ strapi });
  // A command only loads Strapi and never listens.
  strapi.server.httpServer.once('listening', () => {
    beginServing({ strapi });
  });
  const { permissions } = strapiServices({ strapi });
  await permissions.actionProvider.registerMany(ADMIN_ACTION_DEFINITIONS);
};

const destroy = async ({ strapi }: { strapi: Core.Strapi }): Promise<void> => {
  await unlockStart({ strapi });
  endBoundConditions({ strapi });
  await endServing({ strapi });
};

const register = async ({ strapi }: { strapi: Core.Strapi }): Promise<void> => {
  guardDoors({ strapi });
  strapi.customFields.register({ name: 'grid', plugin: PLUGIN, type: 'json' });
  registerRules({ strapi });
  removeAdminRoutes({ strapi });
  countOwnFiles({ strapi });
  nameChapterChoices({ strapi });
  numberLists({ strapi });
  await lockStart({ strapi });
};

export default {
  register,
  bootstrap,
  destroy,
  config: {
    default: { demo: false, delivery: {}, editionFiles: {}, monitoring: {}, schedulePoll: 30 },
    validator: (config: { delivery?: unknown; monitoring?: unknown }) => {
      checkDeliverySettings(config);
      checkMonitoringSettings(config);
      checkPreparedSettings(config);
      checkAuditSettings(config);
    },
  },
  controllers: contentApiControllers,
  middlewares: { 'second-factor': requireSecondFactor },
  policies: { 'holds-token': holdsToken },
  routes: { 'content-api': contentApiRoutes, admin: createAdminRoutes },
};
