import { existsSync } from 'node:fs';
import { relative } from 'node:path';
import { readJson } from '../launcher/files.mjs';
import { Problem } from '../launcher/problem.mjs';
import { otherLaunchers } from '../processes/process-records.mjs';
import { npmProgram, runChild } from '../processes/run-program.mjs';
import { hashLockFile, hasStamp, writeStamp } from './stamps.mjs';

const mayBeAbsent = (entry) => Boolean(entry.optional || entry.devOptional || entry.peer);

/** npm writes its own list into node_modules when an install is complete: does it hold what the lock file asks for? */
const matchesLockFile = ({ place }) => {
  const wanted = readJson({ file: place.lockFile })?.packages;
  const present = readJson({ file: place.npmState })?.packages;
  if (!wanted || !present) return false;
  const names = Object.keys(wanted).filter((name) => name !== '');
  const isRight = (name) =>
    present[name] ? present[name].version === wanted[name].version : mayBeAbsent(wanted[name]);
  return names.every(isRight) && Object.keys(present).every((name) => name in wanted);
};

/**
 * Whether node_modules holds exactly what package-lock.json asks for: by our stamp, or by npm's own list after an
 * install by hand.
 * @param {{ paths: import('../launcher/paths.mjs').PackagesPlace }} input
 */
export function isInstalled({ paths: place }) {
  const hash = hashLockFile({ paths: place });
  return hasStamp({ file: place.installStamp, hash }) || matchesLockFile({ place });
}

const install = ({ context, place }) => {
  const { file, first } = npmProgram();
  return runChild({
    context,
    name: 'npm ci',
    file,
    args: [...first, 'ci', '--include=dev', '--no-audit', '--no-fund', '--loglevel=error'],
    options: { cwd: place.root },
    failure: `The packages could not be installed in ${place.root}`,
  });
};

const installPlace = async ({ context, place, label }) => {
  const { paths, reporter } = context;
  if (!existsSync(place.lockFile))
    throw new Problem({
      message: `package-lock.json is missing in ${place.root}. Restore it (git checkout ${relative(paths.root, place.lockFile)}) and run the command again.`,
    });
  const stamp = { file: place.installStamp, hash: hashLockFile({ paths: place }) };
  if (!isInstalled({ paths: place })) {
    const [busy] = otherLaunchers({ paths });
    if (busy)
      throw new Problem({
        message: `The packages have to be installed anew, but \`${busy.name}\` (process ${busy.pid}) is running on them. Stop it first.`,
      });
    await reporter.step({ label, work: () => install({ context, place }) });
  }
  if (!hasStamp(stamp)) writeStamp(stamp);
};

/**
 * Runs `npm ci` when node_modules is not what package-lock.json asks for.
 * @param {{ context: import('../launcher/context.mjs').Context, withTools: boolean }} input `withTools`: also in tests/tools
 * @throws Problem when npm fails, or when Annals is running on the packages that would be replaced
 */
export async function installPackages({ context, withTools }) {
  const { paths } = context;
  await installPlace({
    context,
    place: paths,
    label: 'installing packages (npm ci, some minutes the first time)',
  });
  if (!withTools) return;
  await installPlace({
    context,
    place: paths.tools,
    label: 'installing the tools of the tests in tests/tools (npm ci)',
  });
}
