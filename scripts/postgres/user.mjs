import { spawnSync } from 'node:child_process';
import { statSync } from 'node:fs';
import { userInfo } from 'node:os';
import { Problem } from '../launcher/problem.mjs';

/**
 * @typedef {object} PostgresUser Who PostgreSQL runs as. Empty ids: the user of this process.
 * @property {string} name
 * @property {{ uid: number, gid: number } | Record<string, never>} ids options for `spawn` and owners of its files
 */

const ownName = 'annals-postgres';

const idOf = ({ flag, name }) => {
  const { status, stdout } = spawnSync('id', [flag, name], { encoding: 'utf8' });
  return status === 0 ? Number(stdout) : null;
};

const findUser = ({ name }) => {
  const [uid, gid] = [idOf({ flag: '-u', name }), idOf({ flag: '-g', name })];
  return uid && gid !== null ? { name, ids: { uid, gid } } : null;
};

const createUser = () => {
  const own = ['--no-create-home', '--home-dir', '/nonexistent', ownName];
  spawnSync('useradd', ['--system', '--user-group', ...own]);
};

const ownerOf = ({ folder }) => {
  const stat = statSync(folder, { throwIfNoEntry: false });
  return stat && stat.uid !== 0
    ? { name: `user id ${stat.uid}`, ids: { uid: stat.uid, gid: stat.gid } }
    : null;
};

/**
 * PostgreSQL refuses to run as root: then it runs as the owner of the existing data, as user `postgres` if there is
 * one, or as a system user made for it. Everybody else runs it as himself.
 * @param {{ existingData?: string }} [input]
 * @returns {PostgresUser}
 */
export function choosePostgresUser({ existingData } = {}) {
  if (process.getuid?.() !== 0) return { name: userInfo().username, ids: {} };
  const find = () => findUser({ name: 'postgres' }) ?? findUser({ name: ownName });
  const user = (existingData ? ownerOf({ folder: existingData }) : null) ?? find();
  if (user) return user;
  createUser();
  const created = find();
  if (created) return created;
  throw new Problem({
    message: `PostgreSQL does not run as root, and the user ${ownName} could not be created. Create a user named postgres, or start Annals as another user.`,
  });
}

/**
 * Whether this user can really enter the folder: asked by entering it as him.
 * @param {{ user: PostgresUser, folder: string }} input
 */
export function canEnter({ user, folder }) {
  const { status } = spawnSync('/bin/sh', ['-c', 'cd "$1"', 'sh', folder], {
    ...user.ids,
    cwd: '/',
  });
  return status === 0;
}
