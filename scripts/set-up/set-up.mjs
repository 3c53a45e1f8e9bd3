import { accessSync, chmodSync, constants, existsSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { Problem } from '../launcher/problem.mjs';
import { endOrphans } from '../processes/end-orphans.mjs';
import { withLock } from '../processes/lock.mjs';
import { forgetProcess, recordLauncher } from '../processes/process-records.mjs';
import { buildApp } from './build-app.mjs';
import { installPackages } from './install-packages.mjs';

const canWrite = ({ path }) => {
  try {
    accessSync(path, constants.R_OK | constants.W_OK);
    return true;
  } catch {
    return false;
  }
};

/**
 * Makes `.data` and checks that everything the launcher writes to can be written.
 * @param {{ paths: import('../launcher/paths.mjs').Paths, isFixed?: boolean }} input `isFixed`: nothing is installed or
 *   built, so code and settings may be closed
 * @throws Problem that names the folder
 */
export function checkFolder({ paths, isFixed = false }) {
  const { root, env, data, logs, modules, dist } = paths;
  const code = existsSync(data) && isFixed ? [] : [root, env, modules, dist];
  const places = [...code, data, logs, join(root, 'public', 'uploads')];
  const closed = places.find((path) => existsSync(path) && !canWrite({ path }));
  if (closed)
    throw new Problem({
      message: `${closed} cannot be written. Make it writable for this user (it may belong to another one, or the disk may be read-only), or clone Annals into a folder of your own.`,
    });
  mkdirSync(logs, { recursive: true });
  // PostgreSQL may run as another user, who has to pass through; secrets inside have a mode of their own.
  if (process.getuid?.() === 0) chmodSync(data, 0o711);
}

/**
 * Packages and build, one launcher at a time; at its end this launcher is written down as running on them.
 * @param {{ context: import('../launcher/context.mjs').Context, part: 'none' | 'server' | 'all', env?: NodeJS.ProcessEnv, withTools?: boolean }} input `part`: what has to be built; `withTools`: whether it uses the packages of tests/tools
 */
export async function setUp({ context, part, env, withTools = false }) {
  const { paths, reporter, interruption, cleanups, name } = context;
  checkFolder({ paths });
  await withLock({
    file: paths.setUpLock,
    name,
    interruption,
    onWait: (holder) => reporter.line(`waiting for ${holder.name} (process ${holder.pid})`),
    work: async () => {
      await endOrphans({ paths, reporter });
      await installPackages({ context, withTools });
      if (part !== 'none') await buildApp({ context, part, env });
      cleanups.add(() => forgetProcess({ paths, pid: process.pid }));
      recordLauncher({ context, usesDatabase: false });
    },
  });
}
