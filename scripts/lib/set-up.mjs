import { buildApp } from './build-app.mjs';
import { checkFolder } from './check-folder.mjs';
import { endOrphans } from './end-orphans.mjs';
import { installPackages } from './install-packages.mjs';
import { withLock } from './lock.mjs';
import { forgetProcess, recordProcess } from './process-records.mjs';

/**
 * Packages and build, one launcher at a time; at its end this launcher is written down as running on them.
 * @param {{ context: import('./context.mjs').Context, part: 'none' | 'server' | 'all', env?: NodeJS.ProcessEnv }} input `part`: what has to be built
 */
export const setUp = async ({ context, part, env }) => {
  const { paths, reporter, interruption, cleanups, name } = context;
  checkFolder({ paths });
  await withLock({
    file: paths.setUpLock,
    name,
    interruption,
    onWait: (holder) => reporter.line(`waiting for ${holder.name} (process ${holder.pid})`),
    work: async () => {
      await endOrphans({ paths, reporter });
      await installPackages({ context });
      if (part !== 'none') await buildApp({ context, part, env });
      cleanups.add(() => forgetProcess({ paths, pid: process.pid }));
      recordProcess({ paths, name, pid: process.pid, isLauncher: true });
    },
  });
};
