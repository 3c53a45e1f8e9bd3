import { realpathSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const checkout = realpathSync(fileURLToPath(new URL('../..', import.meta.url)));

/**
 * Every place the launcher knows. Nothing is created.
 * @param {{ root?: string }} [input] another checkout, for tests
 */
export function createPaths({ root = checkout } = {}) {
  const data = join(root, '.data');
  const modules = join(root, 'node_modules');
  const dist = join(root, 'dist');
  return {
    root,
    env: join(root, '.env'),
    lockFile: join(root, 'package-lock.json'),
    modules,
    npmState: join(modules, '.package-lock.json'),
    installStamp: join(modules, '.annals-install'),
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
    logs: join(data, 'logs'),
    strapiLog: join(data, 'logs', 'strapi.log'),
    databaseLog: join(data, 'logs', 'postgres.log'),
    stateFolderNote: join(data, 'state-folder.json'),
  };
}

/** @typedef {ReturnType<typeof createPaths>} Paths */
