import type { Core } from '@strapi/strapi';
import { ADMIN_ACTION_DEFINITIONS } from './access/permissions';
import { ensureSchema } from './database/ensure-schema';
import { keepFiles } from './documents/keep-files';
import { createScheduleRunner, runnerOf } from './services/schedule/schedule-runner';
import { strapiServices } from './strapi-services';

export const bootstrap = async ({ strapi }: { strapi: Core.Strapi }): Promise<void> => {
  await ensureSchema({ strapi });
  keepFiles({ strapi });
  // A command never listens: it neither reveals nor waits.
  const pollMs = strapi.config.get<number>('plugin::annual-report.schedulePoll') * 1000;
  strapi.server.httpServer.once('listening', () => {
    createScheduleRunner({ strapi, pollMs }).start();
  });
  const { permissions } = strapiServices({ strapi });
  await permissions.actionProvider.registerMany(ADMIN_ACTION_DEFINITIONS);
};

export const destroy = async ({ strapi }: { strapi: Core.Strapi }): Promise<void> => {
  await runnerOf({ strapi })?.stop();
};
