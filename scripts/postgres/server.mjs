import { spawn } from 'node:child_process';
import { closeSync, openSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { readEndOfLog, rotateLog } from '../launcher/files.mjs';
import { Problem } from '../launcher/problem.mjs';
import { recordProcess } from '../processes/process-records.mjs';
import { superuser } from './cluster.mjs';
import { clearDeadPostmaster, stopPostmaster } from './postmaster.mjs';

const timeoutMs = 180_000;
const attempts = 3;
const durable = { shared_buffers: '128MB', max_connections: 60, max_wal_size: '512MB' };
const throwAway = {
  shared_buffers: '128MB',
  max_connections: 100,
  fsync: 'off',
  synchronous_commit: 'off',
  full_page_writes: 'off',
};

/** @param {{ port: number, password: string, database?: string }} input */
export function urlOf({ port, password, database = superuser }) {
  return `postgres://${superuser}:${password}@127.0.0.1:${port}/${database}`;
}

/** Whether a PostgreSQL answers there and lets us in. @param {{ url: string }} input */
export async function answers({ url }) {
  const { default: pg } = await import('pg');
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 5_000 });
  client.on('error', () => undefined);
  try {
    await client.connect();
    await client.query('select 1');
    return true;
  } catch {
    return false;
  } finally {
    await client.end().catch(() => undefined);
  }
}

/** A port of 127.0.0.1 that nobody listens on at this moment. */
const findFreePort = () =>
  new Promise((resolve, reject) => {
    const server = createServer();
    server.on('error', reject);
    server.listen({ host: '127.0.0.1', port: 0 }, () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });

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
const waitForAnswer = async ({ child, url, interruption }) => {
  const hasEnded = () => child.exitCode !== null || child.signalCode !== null;
  const deadline = Date.now() + timeoutMs;
  while (Date.now() < deadline && !hasEnded()) {
    interruption.check();
    if (await answers({ url })) return !hasEnded();
    await pause(50);
  }
  return false;
};

/**
 * Starts PostgreSQL on a port of 127.0.0.1: a free one, unless it is said which.
 * @param {{ context: import('../launcher/context.mjs').Context, place: import('./place.mjs').PostgresPlace, password: string, logFile: string, isDurable?: boolean, port?: number, recordAs?: { name: string, folder?: string } }} input
 * @returns {Promise<{ port: number, identity: import('../processes/running-process.mjs').ProcessIdentity }>}
 */
export async function startPostgres(input) {
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
    const url = urlOf({ port, password });
    if (identity && (await waitForAnswer({ child, url, interruption }))) {
      child.unref();
      return { port, identity };
    }
    if (identity) await stopPostmaster({ identity });
    if (attempt === attempts)
      throw new Problem({
        message: `PostgreSQL does not start on ${place.data}; the end of ${logFile} is above.`,
        details: readEndOfLog({ file: logFile }),
      });
    await pause(500);
  }
}
