import { randomBytes } from 'node:crypto';
import { chownSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { writeFileAtomically } from '../launcher/files.mjs';
import { Problem } from '../launcher/problem.mjs';
import { runChild } from '../processes/run-program.mjs';

export const superuser = 'postgres';

/** The superuser's password of this cluster, made at random before the cluster. */
const ensurePassword = ({ file, isNew }) => {
  if (existsSync(file)) return readFileSync(file, 'utf8').trim();
  if (!isNew)
    throw new Problem({
      message: `${file} is missing: it holds the password of the database beside it. Restore it from a copy of this folder.`,
    });
  const password = randomBytes(24).toString('hex');
  writeFileAtomically({ file, content: `${password}\n` });
  return password;
};

const own = ({ path, user }) => 'uid' in user.ids && chownSync(path, user.ids.uid, user.ids.gid);

/**
 * Makes the data folder when there is none. It is made under another name and renamed when complete, so a killed
 * attempt leaves nothing that looks like data.
 * @param {{ context: import('../launcher/context.mjs').Context, place: Pick<import('./place.mjs').PostgresPlace, 'home' | 'data' | 'programs' | 'user'>, isDurable?: boolean }} input
 * @returns {Promise<string>} the superuser's password
 */
export async function ensureCluster({ context, place, isDurable = true }) {
  const { home, data, programs, user } = place;
  const isNew = !existsSync(data);
  const password = ensurePassword({ file: join(home, 'postgres-password'), isNew });
  if (!isNew) return password;

  const draft = join(home, 'postgres.new');
  rmSync(draft, { recursive: true, force: true });
  mkdirSync(draft, { mode: 0o700 });
  own({ path: draft, user });
  const passwordFile = join(draft, 'password');
  writeFileAtomically({ file: passwordFile, content: `${password}\n` });
  own({ path: passwordFile, user });
  const args = [
    `--pgdata=${join(draft, 'data')}`,
    `--username=${superuser}`,
    `--pwfile=${passwordFile}`,
    '--auth=scram-sha-256',
    '--encoding=UTF8',
    '--locale=C',
    ...(isDurable ? [] : ['--no-sync']),
  ];
  await runChild({
    context,
    name: 'initdb',
    file: join(programs, 'bin', 'initdb'),
    args,
    options: { ...user.ids, cwd: draft, env: { PATH: process.env.PATH, LC_ALL: 'C' } },
    failure: `The database could not be created in ${home}`,
  });
  renameSync(join(draft, 'data'), data);
  rmSync(draft, { recursive: true, force: true });
  return password;
}
