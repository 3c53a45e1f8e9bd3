import { realpathSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const checkout = realpathSync(fileURLToPath(new URL('../..', import.meta.url)));

/** A package with its lock and what npm installs for it. */
const placeOfPackages = ({ root }) => {
  const modules = join(root, 'node_modules');
  return {
    root,
    lockFile: join(root, 'package-lock.json'),
    modules,
    npmState: join(modules, '.package-lock.json'),
    installStamp: join(modules, '.annals-install'),
  };
};

/**
 * Every place the launcher knows. Nothing is created.
 * @param {{ root?: string }} [input] another checkout, for tests
 */
export function createPaths({ root = checkout } = {}) {
  const data = join(root, '.data');
  const product = placeOfPackages({ root });
  const { modules } = product;
  const dist = join(root, 'dist');
  return {
    ...product,
    env: join(root, '.env'),
    /** What only tests, lint and formatting use. */
    tools: placeOfPackages({ root: join(root, 'tests', 'tools') }),
    strapi: join(modules, '@strapi', 'strapi', 'bin', 'strapi.js'),
    typescript: join(modules, 'typescript', 'bin', 'tsc'),
    jest: join(modules, 'jest', 'bin', 'jest.js'),
    dist,
    serverStamp: join(dist, '.annals-server'),
    adminStamp: join(dist, 'build', '.annals-admin'),
    nextDist: join(dist, '.next'),
    commands: join(dist, 'src/plugins/annual-report/server/src/cli'),
    data,
    processes: join(data, 'processes'),
    startLock: join(data, 'start.lock'),
    setUpLock: join(data, 'set-up.lock'),
    databaseLock: join(data, 'database.lock'),
    /** What Strapi's command line notes for itself. */
    config: join(data, 'config'),
    logs: join(data, 'logs'),
    strapiLog: join(data, 'logs', 'strapi.log'),
    databaseLog: join(data, 'logs', 'postgres.log'),
    stateFolderNote: join(data, 'state-folder.json'),
  };
}

/**
 * @typedef {ReturnType<typeof createPaths>} Paths
 * @typedef {ReturnType<typeof placeOfPackages>} PackagesPlace
 */
