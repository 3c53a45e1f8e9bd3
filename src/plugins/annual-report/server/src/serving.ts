import type { Server } from 'node:http';
import type { Core } from '@strapi/strapi';
import { isPrepared } from './database/prepared-database';
import type { Delivery } from './delivery/delivery';
import { installHotPath } from './delivery/hot-path';
import { servingOf } from './delivery/serving';
import { surviveRejections } from './http/unhandled-rejections';
import { drainOf } from './monitoring/drain';
import { createHealth, type Health } from './monitoring/health';
import { listenInFront } from './monitoring/listen-in-front';
import { metricsOf } from './monitoring/metrics';
import { startMetricsServer } from './monitoring/metrics-server';
import { monitoringSettings, processIndex } from './monitoring/settings';
import { watchSources } from './monitoring/watch-sources';
import { outsideTransactions, poolState, selectRows } from './repositories/connection';
import { endAuditTrail, keepAuditTrail } from './services/audit/audit-retention';
import { areUploadsOpen, warnOfClosedUploads } from './services/editions/closed-uploads';
import { warnOfSchoolsWithoutPages } from './services/pages/schools-without-pages';
import { createScheduleRunner, runnerOf } from './services/schedule/schedule-runner';
import { endThreads, threadQueues } from './threads/run-in-thread';
import { PLUGIN } from './uids';

const stopSurviving = new WeakMap<Core.Strapi, () => void>();
const metricsServers = new WeakMap<Core.Strapi, Server>();

/** What has to be there for this process to answer as it should. */
const healthOf = ({ strapi, delivery }: { strapi: Core.Strapi; delivery: Delivery }): Health =>
  createHealth({
    strapi,
    isStopping: drainOf({ strapi }).isStopping,
    checks: [
      {
        name: 'database',
        isWell: async () => {
          await selectRows(outsideTransactions({ strapi }), 'SELECT 1');
          return true;
        },
      },
      { name: 'schema', isWell: () => isPrepared({ strapi }) },
      { name: 'listener', isWell: delivery.isListening },
      { name: 'uploads', isWell: () => areUploadsOpen({ strapi }) },
    ],
  });

/** What a process does once it listens: survives what one request rejects, answers from memory, hears announcements, reveals what is due. */
export function beginServing({ strapi }: { strapi: Core.Strapi }): void {
  const { delivery } = servingOf({ strapi });
  const pollMs = strapi.config.get<number>(`plugin::${PLUGIN}.schedulePoll`) * 1000;
  const runner = createScheduleRunner({ strapi, pollMs });
  stopSurviving.set(strapi, surviveRejections({ strapi }));
  delivery.listen({ schedule: runner.wake });
  installHotPath({ strapi, delivery });
  beginMonitoring({ strapi, delivery });
  void warnOfClosedUploads({ strapi });
  warnOfSchoolsWithoutPages({ strapi }).catch((error: unknown) => {
    strapi.log.error(`The codes of schools could not be read: ${String(error)}`);
  });
  runner.start();
  keepAuditTrail({ strapi });
  void delivery.start();
}

const beginMonitoring = ({
  strapi,
  delivery,
}: {
  strapi: Core.Strapi;
  delivery: Delivery;
}): void => {
  const settings = monitoringSettings({ strapi });
  const health = healthOf({ strapi, delivery });
  const drain = drainOf({ strapi });
  drain.beforeDestroy(settings.drain);
  listenInFront({ strapi, health, drain });
  watchSources({
    metrics: metricsOf({ strapi }),
    sources: {
      cache: delivery.kept,
      queues: () => threadQueues({ strapi }),
      database: () => poolState({ strapi }),
      isListening: delivery.isListening,
      inFlight: drain.inFlight,
    },
  });
  const server = startMetricsServer({
    strapi,
    health,
    index: processIndex(),
    metrics: settings.metrics,
  });
  if (server) metricsServers.set(strapi, server);
};

export async function endServing({ strapi }: { strapi: Core.Strapi }): Promise<void> {
  stopSurviving.get(strapi)?.();
  await runnerOf({ strapi })?.stop();
  endAuditTrail({ strapi });
  await servingOf({ strapi }).delivery.stop();
  await endThreads({ strapi });
  metricsServers.get(strapi)?.close();
}
