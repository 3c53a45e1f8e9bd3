import { spawn } from 'node:child_process';
import { checkFolder } from './check-folder.mjs';
import { checkPort } from './check-port.mjs';
import { createContext } from './context.mjs';
import { endOrphans } from './end-orphans.mjs';
import { endProcess } from './end-process.mjs';
import { openDatabase } from './open-database.mjs';
import { forgetProcess, recordProcess } from './process-records.mjs';
import { runMain } from './run-main.mjs';
import { readSettings, serverEnv } from './server-env.mjs';
import { setUp } from './set-up.mjs';
import { claimCheckout } from './single-instance.mjs';
import { removeStamp } from './stamp.mjs';
import { visitUrl } from './strapi-server.mjs';
import { watchOver } from './watch-over.mjs';

/** Strapi's watch mode compiles the server into dist itself, so what lies there is no longer what the stamp says. */
const startWatchMode = ({ context, env }) => {
  const { paths, cleanups } = context;
  removeStamp({ file: paths.serverStamp });
  const child = spawn(process.execPath, [paths.strapi, 'develop'], {
    cwd: paths.root,
    env: { ...env, NODE_ENV: 'development' },
    detached: true,
    stdio: ['ignore', 'inherit', 'inherit'],
  });
  const record = recordProcess({ paths, name: 'strapi', pid: child.pid, group: true });
  cleanups.add(async () => {
    if (record) await endProcess({ identity: record, group: true });
    forgetProcess({ paths, pid: child.pid });
  });
  return child;
};

/** `npm run develop`: the set-up of `npm start`, then Strapi's watch mode on the same database. */
export const run = () => {
  const context = createContext({ name: 'npm run develop' });
  const { paths, reporter } = context;
  return runMain({
    context,
    main: async () => {
      checkFolder({ paths });
      const settings = readSettings({ context });
      await claimCheckout({ context, url: visitUrl(settings) });
      await endOrphans({ paths, reporter });
      await checkPort(settings);
      await setUp({ context, part: 'none' });
      const database = await openDatabase({ context, env: settings.env });
      const server = startWatchMode({ context, env: serverEnv({ settings, database }) });
      await watchOver({ context, server, database });
      return 0;
    },
  });
};
