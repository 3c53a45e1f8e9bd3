import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join, relative, sep } from 'node:path';

const skipped = new Set(['node_modules', 'dist', '.DS_Store']);

const filesUnder = ({ path }) => {
  const stat = statSync(path, { throwIfNoEntry: false });
  if (!stat) return [];
  if (!stat.isDirectory()) return [path];
  const names = readdirSync(path).filter((name) => !skipped.has(name));
  return names.flatMap((name) => filesUnder({ path: join(path, name) }));
};

/**
 * A sha256 over the names and contents of files; folders are read through. What is not there counts as nothing.
 * @param {{ root: string, entries: string[], includes?: (path: string) => boolean }} input `entries` and the path given to `includes` are relative to `root`, with `/`
 * @returns {string}
 */
export const hashFiles = ({ root, entries, includes = () => true }) => {
  const hash = createHash('sha256');
  const names = entries
    .flatMap((entry) => filesUnder({ path: join(root, entry) }))
    .map((path) => relative(root, path).split(sep).join('/'))
    .filter(includes)
    .sort();
  for (const name of names) {
    const content = readFileSync(join(root, name));
    hash.update(`${name}\0${content.length}\0`).update(content);
  }
  return hash.digest('hex');
};
