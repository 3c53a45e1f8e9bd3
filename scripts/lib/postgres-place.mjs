import { spawnSync } from 'node:child_process';
import { createHash, randomBytes } from 'node:crypto';
import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
} from 'node:fs';
import { basename, join } from 'node:path';
import { Problem } from './problem.mjs';
import { findPostgresPackage } from './postgres-package.mjs';
import { choosePostgresUser } from './postgres-user.mjs';
import { writeFileAtomically } from './write-file-atomically.mjs';

/**
 * @typedef {object} PostgresPlace
 * @property {string} home the folder that holds `postgres` (the data) and `postgres-password`
 * @property {string} data the data folder
 * @property {string} programs the folder with `bin`, `lib` and `share`
 * @property {import('./postgres-user.mjs').PostgresUser} user
 * @property {boolean} isOutside whether it lies outside the checkout
 */

const systemState = () =>
  process.env.ANNALS_STATE_FOLDER ??
  (process.platform === 'darwin' ? '/var/db/annals' : '/var/lib/annals');

/** Whether this user can really enter the folder: asked by entering it as him. @param {{ user: import("./postgres-user.mjs").PostgresUser, folder: string }} input */
export const canEnter = ({ user, folder }) =>
  spawnSync('/bin/sh', ['-c', 'cd "$1"', 'sh', folder], { ...user.ids, cwd: '/' }).status === 0;

const canRun = ({ user, programs }) =>
  spawnSync(join(programs, 'bin', 'initdb'), ['--version'], { ...user.ids, cwd: '/' }).status === 0;

const makeFolder = ({ folder }) => {
  try {
    mkdirSync(folder, { recursive: true });
    chmodSync(folder, 0o755);
  } catch (error) {
    throw new Problem({
      message: `The user PostgreSQL runs as cannot enter this checkout, and ${folder} cannot be used instead (${error.code}). Clone Annals into a folder that everybody may enter, or set ANNALS_STATE_FOLDER to one.`,
    });
  }
};

/** A copy that every user may read, made once a version. @returns {string} */
export const copyPrograms = ({ postgresPackage }) => {
  const target = join(systemState(), `postgresql-${postgresPackage.version}`);
  if (existsSync(target)) return target;
  makeFolder({ folder: systemState() });
  const draft = `${target}.${randomBytes(4).toString('hex')}.new`;
  cpSync(postgresPackage.folder, draft, { recursive: true, verbatimSymlinks: true });
  spawnSync('chmod', ['-R', 'u=rwX,go=rX', draft]);
  try {
    renameSync(draft, target);
  } catch (error) {
    rmSync(draft, { recursive: true, force: true });
    if (!existsSync(target)) throw error;
  }
  return target;
};

const readNote = ({ paths }) => {
  try {
    return JSON.parse(readFileSync(paths.stateFolderNote, 'utf8'));
  } catch {
    return null;
  }
};

/**
 * The folder under the system's state folder that belongs to this checkout, remembered in `.data`: a moved checkout
 * keeps its data, a copied one gets its own, and without `.data` one begins anew, as inside the checkout.
 */
const stateFolderOf = ({ paths }) => {
  const note = readNote({ paths });
  const isMoved = note && note.checkout !== paths.root && !existsSync(note.checkout);
  if (note && (note.checkout === paths.root || isMoved)) {
    if (isMoved) rememberFolder({ paths, folder: note.folder });
    return note.folder;
  }
  const hash = createHash('sha256').update(paths.root).update(randomBytes(16)).digest('hex');
  const folder = join(systemState(), `${basename(paths.root)}-${hash.slice(0, 10)}`);
  rememberFolder({ paths, folder });
  return folder;
};

const rememberFolder = ({ paths, folder }) =>
  writeFileAtomically({
    file: paths.stateFolderNote,
    content: `${JSON.stringify({ folder, checkout: paths.root }, null, 2)}\n`,
  });

/** Programs that the user can run: those of npm, or the copy. @returns {string} */
export const findPrograms = ({ paths, user }) => {
  const postgresPackage = findPostgresPackage({ paths });
  if (canRun({ user, programs: postgresPackage.folder })) return postgresPackage.folder;
  const copy = 'uid' in user.ids ? copyPrograms({ postgresPackage }) : null;
  if (copy && canRun({ user, programs: copy })) return copy;
  throw new Problem({
    message: `The built-in PostgreSQL does not run on this system as ${user.name} (try: ${join(postgresPackage.folder, 'bin', 'initdb')} --version). Set DATABASE_URL to a PostgreSQL server of your own.`,
  });
};

/**
 * Decides where PostgreSQL's data and programs lie: in the checkout, or, when the user that it has to run as cannot
 * come there, in the system's state folder.
 * @param {{ paths: import('./paths.mjs').Paths }} input
 * @returns {PostgresPlace}
 */
export const choosePostgresPlace = ({ paths }) => {
  const inside = join(paths.data, 'postgres');
  const hasDataInside = existsSync(inside);
  const user = choosePostgresUser({ existingData: hasDataInside ? inside : undefined });
  const isReachable = canEnter({ user, folder: paths.data });
  if (hasDataInside && !isReachable)
    throw new Problem({
      message: `PostgreSQL runs as ${user.name} and can no longer enter ${paths.data}, where its data lies. Let everybody pass through the folders above it (chmod o+x), or start Annals as the user whom they belong to.`,
    });
  if (isReachable && !readNote({ paths })) {
    const programs = findPrograms({ paths, user });
    return { home: paths.data, data: inside, programs, user, isOutside: false };
  }
  const home = stateFolderOf({ paths });
  makeFolder({ folder: systemState() });
  makeFolder({ folder: home });
  const data = join(home, 'postgres');
  const owner = choosePostgresUser({ existingData: existsSync(data) ? data : undefined });
  const programs = findPrograms({ paths, user: owner });
  return { home, data, programs, user: owner, isOutside: true };
};
