import type { Core } from '@strapi/strapi';
import { installHotPath } from './delivery/install-hot-path';
import { servingOf } from './delivery/serving';
import { createScheduleRunner, runnerOf } from './services/schedule/schedule-runner';
import { endThreads } from './threads/run-in-thread';
import { PLUGIN } from './uids';

/** What a process does once it listens: answers from memory, hears announcements, reveals what is due. */
export const beginServing = ({ strapi }: { strapi: Core.Strapi }): void => {
  const { delivery } = servingOf({ strapi });
  const pollMs = strapi.config.get<number>(`plugin::${PLUGIN}.schedulePoll`) * 1000;
  const runner = createScheduleRunner({ strapi, pollMs });
  delivery.listen({ schedule: runner.wake });
  installHotPath({ strapi, delivery });
  runner.start();
  void delivery.start();
};

export const endServing = async ({ strapi }: { strapi: Core.Strapi }): Promise<void> => {
  await runnerOf({ strapi })?.stop();
  await servingOf({ strapi }).delivery.stop();
  await endThreads({ strapi });
};
