import { readFileSync } from 'node:fs';
import { hashFiles } from './hash-files.mjs';
import { hasStamp } from './stamp.mjs';

const readPackages = ({ file }) => {
  try {
    return JSON.parse(readFileSync(file, 'utf8')).packages ?? {};
  } catch {
    return null;
  }
};

const mayBeAbsent = (entry) => Boolean(entry.optional || entry.devOptional || entry.peer);

/** npm writes its own list into node_modules when an install is complete: does it hold what the lock file asks for? */
const matchesLockFile = ({ paths }) => {
  const wanted = readPackages({ file: paths.lockFile });
  const present = readPackages({ file: paths.npmState });
  if (!wanted || !present) return false;
  const names = Object.keys(wanted).filter((name) => name !== '');
  const isRight = (name) =>
    present[name] ? present[name].version === wanted[name].version : mayBeAbsent(wanted[name]);
  return names.every(isRight) && Object.keys(present).every((name) => name in wanted);
};

/** @param {{ paths: import('./paths.mjs').Paths }} input */
export const hashLockFile = ({ paths }) =>
  hashFiles({ root: paths.root, entries: ['package-lock.json'] });

/**
 * Whether node_modules holds exactly what package-lock.json asks for: by our stamp, or by npm's own list after an
 * install by hand.
 * @param {{ paths: import('./paths.mjs').Paths }} input
 */
export const isInstalled = ({ paths }) =>
  hasStamp({ file: paths.installStamp, hash: hashLockFile({ paths }) }) ||
  matchesLockFile({ paths });
