import { accessSync, chmodSync, constants, existsSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { Problem } from './problem.mjs';

const canWrite = ({ path }) => {
  try {
    accessSync(path, constants.R_OK | constants.W_OK);
    return true;
  } catch {
    return false;
  }
};

/**
 * Makes `.data` and checks that everything the launcher writes to can be written.
 * @param {{ paths: import('./paths.mjs').Paths }} input
 * @throws Problem that names the folder
 */
export const checkFolder = ({ paths }) => {
  const uploads = join(paths.root, 'public', 'uploads');
  const places = [
    paths.root,
    paths.env,
    paths.data,
    paths.logs,
    paths.modules,
    paths.dist,
    uploads,
  ];
  const closed = places.find((path) => existsSync(path) && !canWrite({ path }));
  if (closed)
    throw new Problem({
      message: `${closed} cannot be written. Make it writable for this user (it may belong to another one, or the disk may be read-only), or clone Annals into a folder of your own.`,
    });
  mkdirSync(paths.logs, { recursive: true });
  // PostgreSQL may run as another user, who has to pass through; secrets inside have a mode of their own.
  if (process.getuid?.() === 0) chmodSync(paths.data, 0o711);
};
