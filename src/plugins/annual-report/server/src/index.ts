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
import { installHotPath } from './delivery/hot-path';
import { servingOf } from './delivery/serving';
import { checkDeliverySettings } from './delivery/settings';
import { nameChapterChoices } from './content-manager/name-chapter-choices';
import { numberLists } from './content-manager/number-lists';
import { keepFiles } from './documents/keep-files';
import { registerRules } from './documents/register-rules';
import {
  checkAuditSettings,
  endAuditTrail,
  keepAuditTrail,
} from './services/audit/audit-retention';
import { checkPreparedSettings } from './services/prepared/prepared-reports';
import { createScheduleRunner, runnerOf } from './services/schedule/schedule-runner';
import { strapiServices } from './strapi-services';
import { endThreads } from './threads/run-in-thread';
import { PLUGIN } from './uids';

const bootstrap = async ({ strapi }: { strapi: Core.Strapi }): Promise<void> => {
  nameActors({ strapi });
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

const destroy = async ({ strapi }: { strapi: Core.Strapi }): Promise<void> => {
  endBoundConditions({ strapi });
  await endServing({ strapi });
};

const register = ({ strapi }: { strapi: Core.Strapi }): void => {
  guardDoors({ strapi });
  registerRules({ strapi });
  nameChapterChoices({ strapi });
  numberLists({ strapi });
};

/** What a process does once it listens: answers from memory, hears announcements, reveals what is due. */
const beginServing = ({ strapi }: { strapi: Core.Strapi }): void => {
  const { delivery } = servingOf({ strapi });
  const pollMs = strapi.config.get<number>(`plugin::${PLUGIN}.schedulePoll`) * 1000;
  const runner = createScheduleRunner({ strapi, pollMs });
  delivery.listen({ schedule: runner.wake });
  installHotPath({ strapi, delivery });
  runner.start();
  keepAuditTrail({ strapi });
  void delivery.start();
};

const endServing = async ({ strapi }: { strapi: Core.Strapi }): Promise<void> => {
  await runnerOf({ strapi })?.stop();
  endAuditTrail({ strapi });
  await servingOf({ strapi }).delivery.stop();
  await endThreads({ strapi });
};

export default {
  register,
  bootstrap,
  destroy,
  config: {
    default: { demo: false, delivery: {}, schedulePoll: 30 },
    validator: (config: { delivery?: unknown }) => {
      checkDeliverySettings(config);
      checkPreparedSettings(config);
      checkAuditSettings(config);
    },
  },
  controllers: contentApiControllers,
  middlewares: { 'second-factor': requireSecondFactor },
  policies: { 'holds-token': holdsToken },
  routes: { 'content-api': contentApiRoutes, admin: createAdminRoutes },
};
