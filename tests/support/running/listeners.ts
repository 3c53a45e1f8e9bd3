import { setTimeout as wait } from 'node:timers/promises';
import { z } from 'zod';
import { ask } from '../stored/ask';

const CUT_EVERY_MS = 20;

const LISTENERS = `FROM pg_stat_activity
  WHERE application_name = 'annals listener' AND datname = current_database()`;

const pidsSchema = z.array(z.object({ pid: z.int() }));

type Database = { databaseUrl: string };

/** The processes of PostgreSQL that announce to somebody. */
export async function listenerPids({ databaseUrl }: Database): Promise<number[]> {
  return pidsSchema
    .parse(await ask({ databaseUrl, sql: `SELECT pid ${LISTENERS}` }))
    .map(({ pid }) => pid);
}

/** Cuts the connection of every listener again and again until `stop`, which gives how many it cut. */
export function cutListeners({ databaseUrl }: Database): { stop: () => Promise<number> } {
  const stopping = new AbortController();
  const cutting = (async () => {
    let cut = 0;
    while (!stopping.signal.aborted) {
      const sql = `WITH listener AS MATERIALIZED (SELECT pid ${LISTENERS})
        SELECT pg_terminate_backend(pid) FROM listener`;
      cut += (await ask({ databaseUrl, sql })).length;
      await wait(CUT_EVERY_MS);
    }
    return cut;
  })();
  return {
    stop: () => {
      stopping.abort();
      return cutting;
    },
  };
}
