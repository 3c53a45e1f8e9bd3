import { existsSync } from 'node:fs';
import { hashLockFile, isInstalled } from './is-installed.mjs';
import { npmProgram } from './npm-program.mjs';
import { Problem } from './problem.mjs';
import { otherLaunchers } from './process-records.mjs';
import { runChild } from './run-child.mjs';
import { hasStamp, writeStamp } from './stamp.mjs';

/**
 * Runs `npm ci` when node_modules is not what package-lock.json asks for.
 * @param {{ context: import('./context.mjs').Context }} input
 * @throws Problem when npm fails, or when Annals is running on the packages that would be replaced
 */
export const installPackages = async ({ context }) => {
  const { paths, reporter } = context;
  if (!existsSync(paths.lockFile))
    throw new Problem({
      message: `package-lock.json is missing in ${paths.root}. Restore it (git checkout package-lock.json) and run the command again.`,
    });
  const stamp = { file: paths.installStamp, hash: hashLockFile({ paths }) };
  if (!isInstalled({ paths })) {
    const [busy] = otherLaunchers({ paths });
    if (busy)
      throw new Problem({
        message: `The packages have to be installed anew, but \`${busy.name}\` (process ${busy.pid}) is running on them. Stop it first.`,
      });
    const { file, first } = npmProgram();
    const args = [...first, 'ci', '--include=dev', '--no-audit', '--no-fund', '--loglevel=error'];
    await reporter.step({
      label: 'installing packages (npm ci, some minutes the first time)',
      work: () =>
        runChild({
          context,
          name: 'npm ci',
          file,
          args,
          failure: 'The packages could not be installed',
        }),
    });
  }
  if (!hasStamp(stamp)) writeStamp(stamp);
};
