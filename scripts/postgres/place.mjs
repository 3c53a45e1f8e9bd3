import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { Problem } from '../launcher/problem.mjs';
import { findPrograms } from './programs.mjs';
import { hasStateFolder, stateFolderOf } from './state-folder.mjs';
import { canEnter, choosePostgresUser } from './user.mjs';

/**
 * @typedef {object} PostgresPlace
 * @property {string} home the folder that holds `postgres` (the data) and `postgres-password`
 * @property {string} data the data folder
 * @property {string} programs the folder with `bin`, `lib` and `share`
 * @property {import('./user.mjs').PostgresUser} user
 * @property {boolean} isOutside whether it lies outside the checkout
 */

/**
 * Decides where PostgreSQL's data and programs lie: in the checkout, or, when the user that it has to run as cannot
 * come there, in the system's state folder.
 * @param {{ paths: import('../launcher/paths.mjs').Paths }} input
 * @returns {PostgresPlace}
 */
export function choosePostgresPlace({ paths }) {
  const inside = join(paths.data, 'postgres');
  const hasDataInside = existsSync(inside);
  const user = choosePostgresUser({ existingData: hasDataInside ? inside : undefined });
  const isReachable = canEnter({ user, folder: paths.data });
  if (hasDataInside && !isReachable)
    throw new Problem({
      message: `PostgreSQL runs as ${user.name} and can no longer enter ${paths.data}, where its data lies. Let everybody pass through the folders above it (chmod o+x), or start Annals as the user whom they belong to.`,
    });
  if (isReachable && !hasStateFolder({ paths })) {
    const programs = findPrograms({ paths, user });
    return { home: paths.data, data: inside, programs, user, isOutside: false };
  }
  const home = stateFolderOf({ paths });
  const data = join(home, 'postgres');
  const owner = choosePostgresUser({ existingData: existsSync(data) ? data : undefined });
  const programs = findPrograms({ paths, user: owner });
  return { home, data, programs, user: owner, isOutside: true };
}
