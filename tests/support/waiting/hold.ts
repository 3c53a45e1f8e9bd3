import { Client } from 'pg';
import { z } from 'zod';
import { ask } from '../stored/ask';
import { waitUntil } from './wait-until';

const PATIENCE_MS = 120_000;

/** A lock that a test holds so that a program stops at one step. */
export type Hold = {
  /** Ends when somebody waits for it. */
  untilAwaited: () => Promise<void>;
  release: () => Promise<void>;
};

/** Takes a lock by a statement and holds it until `release`. */
export async function hold({
  databaseUrl,
  lock,
}: {
  databaseUrl: string;
  lock: string;
}): Promise<Hold> {
  const client = new Client({ connectionString: databaseUrl });
  await client.connect();
  await client.query('BEGIN');
  await client.query(lock);
  const { rows } = await client.query<Record<string, unknown>>('SELECT pg_backend_pid() AS pid');
  const [{ pid }] = z.tuple([z.object({ pid: z.int() })]).parse(rows);
  const waiting = 'SELECT 1 FROM pg_stat_activity WHERE $1 = ANY(pg_blocking_pids(pid))';
  return {
    async untilAwaited() {
      await waitUntil({
        what: `somebody waits for ${lock}`,
        check: async () => (await ask({ databaseUrl, sql: waiting, bindings: [pid] })).length > 0,
        timeoutMs: PATIENCE_MS,
      });
    },
    release: () => client.end(),
  };
}
