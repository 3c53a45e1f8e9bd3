import { spawn } from 'node:child_process';
import { closeSync, openSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { findFreePort } from './free-port.mjs';
import { superuser } from './postgres-cluster.mjs';
import { clearDeadPostmaster, findPostmaster, stopPostmaster } from './postmaster.mjs';
import { Problem } from './problem.mjs';
import { recordProcess } from './process-records.mjs';
import { isRunning } from './read-process.mjs';
import { rotateLog } from './rotate-log.mjs';
import { tailOf } from './excerpt.mjs';
import { pause } from './wait.mjs';

const timeoutMs = 180_000;
const durable = { shared_buffers: '128MB', max_connections: 60, max_wal_size: '512MB' };
const throwAway = {
  shared_buffers: '128MB',
  max_connections: 100,
  fsync: 'off',
  synchronous_commit: 'off',
  full_page_writes: 'off',
};

/** @param {{ port: number, password: string, database?: string }} input */
export const urlOf = ({ port, password, database = superuser }) =>
  `postgres://${superuser}:${password}@127.0.0.1:${port}/${database}`;

/** Null when it answers, otherwise the error. */
export const probe = async ({ url }) => {
  const { default: pg } = await import('pg');
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 5_000 });
  client.on('error', () => undefined);
  try {
    await client.connect();
    await client.query('select 1');
    return null;
  } catch (error) {
    return error;
  } finally {
    await client.end().catch(() => undefined);
  }
};

const spawnServer = ({ place, port, logFile, settings }) => {
  const all = {
    port,
    listen_addresses: '127.0.0.1',
    unix_socket_directories: '',
    timezone: 'UTC',
    log_timezone: 'UTC',
    ...settings,
  };
  const flags = Object.entries(all).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
  rotateLog({ file: logFile });
  const log = openSync(logFile, 'w', 0o600);
  try {
    // A session of its own: Ctrl-C in the terminal reaches the launcher, which stops it in its turn.
    return spawn(join(place.programs, 'bin', 'postgres'), ['-D', place.data, ...flags], {
      ...place.user.ids,
      cwd: place.data,
      env: { PATH: process.env.PATH, LC_ALL: 'C' },
      detached: true,
      stdio: ['ignore', log, log],
    });
  } finally {
    closeSync(log);
  }
};

/** Waits until it answers (after a crash it first repairs itself) or has ended. */
const waitForAnswer = async ({ child, url, timeoutMs, interruption }) => {
  const deadline = Date.now() + timeoutMs;
  while (Date.now() < deadline) {
    interruption.check();
    if (child.exitCode !== null || child.signalCode !== null) return false;
    if ((await probe({ url })) === null) return child.exitCode === null;
    await pause({ ms: 50 });
  }
  return false;
};

/**
 * Starts PostgreSQL on a port of 127.0.0.1: a free one, unless it is said which.
 * @param {{ context: import('./context.mjs').Context, place: import('./postgres-place.mjs').PostgresPlace, password: string, logFile: string, isDurable?: boolean, port?: number, recordAs?: { name: string, folder?: string } }} input
 * @returns {Promise<{ port: number, identity: { pid: number, startedAt: string } }>}
 */
export const startPostgres = async (input) => {
  const { context, place, password, logFile, isDurable = true } = input;
  const { recordAs = { name: 'postgres' } } = input;
  const { paths, interruption } = context;
  for (let attempt = 1; ; attempt += 1) {
    await clearDeadPostmaster({ data: place.data });
    const port = input.port ?? (await findFreePort());
    const settings = isDurable ? durable : throwAway;
    const child = spawnServer({ place, port, logFile, settings });
    child.on('error', () => undefined);
    const identity = child.pid ? recordProcess({ paths, pid: child.pid, ...recordAs }) : null;
    const isReady =
      identity &&
      (await waitForAnswer({ child, url: urlOf({ port, password }), timeoutMs, interruption }));
    if (isReady) {
      child.unref();
      return { port, identity };
    }
    if (identity && isRunning({ identity })) await stopPostmaster({ identity });
    if (attempt === 3)
      throw new Problem({
        message: `PostgreSQL does not start on ${place.data}; the end of ${logFile} is above.`,
        details: tailOf({ text: readFileSync(logFile, 'utf8') }),
      });
    await pause({ ms: 500 });
  }
};

export { findPostmaster, stopPostmaster };
