import { readdirSync } from 'node:fs';
import { hashFiles } from './hash-files.mjs';

const ofPluginPanel = /^src\/plugins\/[^/]+\/admin\//;
// The lock file repeats what package.json says about packages; its other lines change no build.
const shared = ['package-lock.json', 'config'];

/** @param {{ paths: import('./paths.mjs').Paths }} input Everything the server is compiled from. */
export const hashServerSources = ({ paths }) => {
  const tsconfigs = readdirSync(paths.root).filter((name) => /^tsconfig.*\.json$/.test(name));
  return hashFiles({
    root: paths.root,
    entries: [...shared, ...tsconfigs, 'src', 'types', 'database'],
    includes: (path) =>
      !ofPluginPanel.test(path) &&
      !/^src\/(admin|reader)\//.test(path) &&
      !/^database\/(demo|packs)\//.test(path) &&
      !/\.test\.tsx?$/.test(path),
  });
};

/** @param {{ paths: import('./paths.mjs').Paths }} input Everything the admin panel is built from; it shares the contract with the server. */
export const hashAdminSources = ({ paths }) =>
  hashFiles({
    root: paths.root,
    entries: [...shared, 'src/admin', 'src/plugins'],
    includes: (path) =>
      !/\.test\.tsx?$/.test(path) &&
      (!path.startsWith('src/plugins/') ||
        ofPluginPanel.test(path) ||
        /^src\/plugins\/[^/]+\/(contract\/|package\.json$)/.test(path)),
  });
