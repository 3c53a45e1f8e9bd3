import { chownSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { forgetProcess } from '../processes/process-records.mjs';
import { ensureCluster } from './cluster.mjs';
import { stopPostmaster } from './postmaster.mjs';
import { findPrograms } from './programs.mjs';
import { startPostgres, urlOf } from './server.mjs';
import { canEnter, choosePostgresUser } from './user.mjs';

const makeFolder = ({ user }) => {
  const parent = [tmpdir(), '/tmp', '/var/tmp'].find((folder) => canEnter({ user, folder }));
  const folder = mkdtempSync(join(parent ?? tmpdir(), 'annals-postgres-'));
  if ('uid' in user.ids) chownSync(folder, user.ids.uid, user.ids.gid);
  return folder;
};

/**
 * Starts a PostgreSQL for tests: in a temporary folder, fast and without care for a power cut. The clean-ups remove it.
 * @param {{ context: import('../launcher/context.mjs').Context }} input
 * @returns {Promise<{ url: string, stop: () => Promise<void>, start: () => Promise<void> }>} the superuser's URL of the
 *   database `postgres`; `stop` ends every session and the server, `start` brings it back at the same URL
 */
export async function openThrowAwayDatabase({ context }) {
  const { paths, cleanups } = context;
  const user = choosePostgresUser();
  const programs = findPrograms({ paths, user });
  const home = makeFolder({ user });
  cleanups.add(() => rmSync(home, { recursive: true, force: true }));
  const place = { home, data: join(home, 'postgres'), programs, user };
  const password = await ensureCluster({ context, place, isDurable: false });
  const startOn = ({ port }) =>
    startPostgres({
      context,
      place,
      password,
      port,
      logFile: join(home, 'postgres.log'),
      isDurable: false,
      recordAs: { name: 'test postgres', folder: home },
    });
  let server = await startOn({});
  const { port } = server;
  const end = async ({ mode }) => {
    const { identity } = server;
    await stopPostmaster({ identity, mode });
    forgetProcess({ paths, pid: identity.pid });
  };
  cleanups.add(() => end({ mode: 'immediate' }));
  return {
    url: urlOf({ port, password }),
    stop: () => end({ mode: 'fast' }),
    start: async () => {
      server = await startOn({ port });
    },
  };
}
