import { existsSync } from 'node:fs';
import { readJson } from '../launcher/files.mjs';
import { Problem } from '../launcher/problem.mjs';
import { otherLaunchers } from '../processes/process-records.mjs';
import { npmProgram, runChild } from '../processes/run-program.mjs';
import { hashLockFile, hasStamp, writeStamp } from './stamps.mjs';

const mayBeAbsent = (entry) => Boolean(entry.optional || entry.devOptional || entry.peer);

/** npm writes its own list into node_modules when an install is complete: does it hold what the lock file asks for? */
const matchesLockFile = ({ paths }) => {
  const wanted = readJson({ file: paths.lockFile })?.packages;
  const present = readJson({ file: paths.npmState })?.packages;
  if (!wanted || !present) return false;
  const names = Object.keys(wanted).filter((name) => name !== '');
  const isRight = (name) =>
    present[name] ? present[name].version === wanted[name].version : mayBeAbsent(wanted[name]);
  return names.every(isRight) && Object.keys(present).every((name) => name in wanted);
};

/**
 * Whether node_modules holds exactly what package-lock.json asks for: by our stamp, or by npm's own list after an
 * install by hand.
 * @param {{ paths: import('../launcher/paths.mjs').Paths }} input
 */
export function isInstalled({ paths }) {
  const hash = hashLockFile({ paths });
  return hasStamp({ file: paths.installStamp, hash }) || matchesLockFile({ paths });
}

const install = ({ context }) => {
  const { file, first } = npmProgram();
  return runChild({
    context,
    name: 'npm ci',
    file,
    args: [...first, 'ci', '--include=dev', '--no-audit', '--no-fund', '--loglevel=error'],
    failure: 'The packages could not be installed',
  });
};

/**
 * Runs `npm ci` when node_modules is not what package-lock.json asks for.
 * @param {{ context: import('../launcher/context.mjs').Context }} input
 * @throws Problem when npm fails, or when Annals is running on the packages that would be replaced
 */
export async function installPackages({ context }) {
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
    const label = 'installing packages (npm ci, some minutes the first time)';
    await reporter.step({ label, work: () => install({ context }) });
  }
  if (!hasStamp(stamp)) writeStamp(stamp);
}
