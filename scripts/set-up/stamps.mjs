import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { writeFileAtomically } from '../launcher/files.mjs';

const skipped = new Set(['node_modules', 'dist', '.DS_Store']);
const ofPluginPanel = /^src\/plugins\/[^/]+\/admin\//;
// The lock file repeats what package.json says about packages; its other lines change no build.
const shared = ['package-lock.json', 'config'];

const filesUnder = ({ path }) => {
  const stat = statSync(path, { throwIfNoEntry: false });
  if (!stat) return [];
  if (!stat.isDirectory()) return [path];
  const names = readdirSync(path).filter((name) => !skipped.has(name));
  return names.flatMap((name) => filesUnder({ path: join(path, name) }));
};

/**
 * A sha256 over the names and contents of files; folders are read through. What is not there counts as nothing.
 * `entries` and the path given to `includes` are relative to `root`, with `/`.
 */
const hashFiles = ({ root, entries, includes = () => true }) => {
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

/** What the packages are installed from. @param {{ paths: import('../launcher/paths.mjs').PackagesPlace }} input */
export function hashLockFile({ paths }) {
  return hashFiles({ root: paths.root, entries: ['package-lock.json'] });
}

/** Everything the server is compiled from. @param {{ paths: import('../launcher/paths.mjs').Paths }} input */
export function hashServerSources({ paths }) {
  const tsconfigs = readdirSync(paths.root).filter((name) => /^tsconfig.*\.json$/.test(name));
  return hashFiles({
    root: paths.root,
    entries: [...shared, ...tsconfigs, 'src', 'types', 'database'],
    includes: (path) =>
      !ofPluginPanel.test(path) &&
      !/^src\/admin\//.test(path) &&
      !/^database\/(demo|packs)\//.test(path) &&
      !/\.test\.tsx?$/.test(path),
  });
}

/**
 * Everything the admin panel is built from; it shares the contract with the server.
 * @param {{ paths: import('../launcher/paths.mjs').Paths }} input
 */
export function hashAdminSources({ paths }) {
  return hashFiles({
    root: paths.root,
    entries: [...shared, 'src/admin', 'src/plugins'],
    includes: (path) =>
      !/\.test\.tsx?$/.test(path) &&
      (!path.startsWith('src/plugins/') ||
        ofPluginPanel.test(path) ||
        /^src\/plugins\/[^/]+\/(contract\/|package\.json$)/.test(path)),
  });
}

/**
 * Whether a thing is what its sources say: its stamp is their hash, written when it was complete.
 * @param {{ file: string, hash: string }} input
 */
export function hasStamp({ file, hash }) {
  try {
    return readFileSync(file, 'utf8').trim() === hash;
  } catch {
    return false;
  }
}

/** @param {{ file: string, hash: string }} input */
export function writeStamp({ file, hash }) {
  writeFileAtomically({ file, content: `${hash}\n`, mode: 0o644 });
}

/** @param {{ file: string }} input */
export function removeStamp({ file }) {
  rmSync(file, { force: true });
}
