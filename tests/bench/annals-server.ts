import { monitorEventLoopDelay } from 'node:perf_hooks';
import { z } from 'zod';
import { createReleaseService } from '../../src/plugins/annual-report/server/src/services/editions/release-service';
import { stateCacheOf } from '../../src/plugins/annual-report/server/src/services/prepared/prepared-reports';
import { bootStrapi } from '../support/running/boot-strapi';
import { questionSchema } from './questions';

const NANOSECONDS = 1e6;
const RESOLUTION_MS = 5;

const addressSchema = z.object({ port: z.number() });

/** Serves Annals with Strapi's own REST routes opened, for the comparison; tells what it did, and releases when told to. */
const serve = async (): Promise<void> => {
  const { BENCH_DATABASE_URL = '', BENCH_PUBLIC_FOLDER = '' } = process.env;
  const strapi = await bootStrapi({
    databaseUrl: BENCH_DATABASE_URL,
    publicFolder: BENCH_PUBLIC_FOLDER,
    env: { ANNALS_CORE_REST: 'true', NODE_ENV: 'production' },
  });
  // Speeds are measured with the log lines that are written by default.
  strapi.log.level = 'http';
  let statements = 0;
  strapi.db.connection.on('query', () => {
    statements += 1;
  });
  const loopDelay = monitorEventLoopDelay({ resolution: RESOLUTION_MS });
  loopDelay.enable();

  const takeState = () => {
    const state = {
      statements,
      residentBytes: process.memoryUsage.rss(),
      statesRead: stateCacheOf({ strapi }).size().added,
      longestDelayMs: Math.max(0, loopDelay.max / NANOSECONDS - RESOLUTION_MS),
    };
    statements = 0;
    loopDelay.reset();
    return state;
  };

  process.on('message', (message) => {
    const { id, release } = questionSchema.parse(message);
    void (async () => {
      if (release) {
        const releases = createReleaseService({ strapi });
        await releases.release({ ...release, note: 'bench', by: 'bench' });
      }
      process.send?.({ id, state: takeState() });
    })();
  });
  process.on('SIGTERM', () => process.exit(0));
  const { port } = addressSchema.parse(strapi.server.httpServer.address());
  process.send?.({ url: `http://127.0.0.1:${port}` });
};

void serve();
