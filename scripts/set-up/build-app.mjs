import { mkdirSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { Problem } from '../launcher/problem.mjs';
import { otherLaunchers } from '../processes/process-records.mjs';
import { runChild } from '../processes/run-program.mjs';
import {
  hashAdminSources,
  hashServerSources,
  hasStamp,
  removeStamp,
  writeStamp,
} from './stamps.mjs';

/** Who serves the panel from dist/build, and loads threads and readers of files from dist whenever they are needed. */
const servers = ['npm start', 'npm run start:cluster', 'npm run serve'];

const emptyDist = ({ paths, keep }) => {
  mkdirSync(paths.dist, { recursive: true });
  for (const name of readdirSync(paths.dist))
    if (!keep.includes(name)) rmSync(join(paths.dist, name), { recursive: true, force: true });
};

/** Compiles beside the old result and changes places at the end, so that a removed source leaves nothing behind. */
const compileServer = async ({ context, hash }) => {
  const { paths } = context;
  rmSync(paths.nextDist, { recursive: true, force: true });
  const options = ['-p', 'tsconfig.json', '--incremental', 'false', '--outDir', paths.nextDist];
  await runChild({
    context,
    name: 'tsc',
    file: process.execPath,
    args: [paths.typescript, ...options],
    failure: 'The server could not be compiled',
  });
  removeStamp({ file: paths.serverStamp });
  emptyDist({ paths, keep: ['build', '.next'] });
  for (const name of readdirSync(paths.nextDist))
    renameSync(join(paths.nextDist, name), join(paths.dist, name));
  rmSync(paths.nextDist, { recursive: true, force: true });
  writeStamp({ file: paths.serverStamp, hash });
};

/** `strapi build` compiles the server and then builds the panel. */
const buildAll = async ({ context, serverHash, adminHash, env }) => {
  const { paths } = context;
  removeStamp({ file: paths.serverStamp });
  removeStamp({ file: paths.adminStamp });
  emptyDist({ paths, keep: [] });
  await runChild({
    context,
    name: 'strapi build',
    file: process.execPath,
    args: [paths.strapi, 'build'],
    options: { env: { ...env, NODE_ENV: 'production', STRAPI_TELEMETRY_DISABLED: 'true' } },
    failure: 'The server and the admin panel could not be built',
  });
  writeStamp({ file: paths.serverStamp, hash: serverHash });
  writeStamp({ file: paths.adminStamp, hash: adminHash });
};

/**
 * Builds what is older than its sources. The stamps are written last: what was killed half-way is built again.
 * @param {{ context: import('../launcher/context.mjs').Context, part: 'server' | 'all', env?: NodeJS.ProcessEnv }} input `env` for Strapi's configuration
 * @throws Problem when it does not compile, or when a running Annals would lose what it runs from
 */
export async function buildApp({ context, part, env = process.env }) {
  const { paths, reporter } = context;
  const serverHash = hashServerSources({ paths });
  const isServerReady = hasStamp({ file: paths.serverStamp, hash: serverHash });
  if (isServerReady && part === 'server') return;
  const adminHash = hashAdminSources({ paths });
  const needsAll = part === 'all' && !hasStamp({ file: paths.adminStamp, hash: adminHash });
  if (isServerReady && !needsAll) return;

  const serving = otherLaunchers({ paths }).find(({ name }) => servers.includes(name));
  if (serving) {
    const what = needsAll ? 'The admin panel has' : 'The sources have changed: the server has';
    throw new Problem({
      message: `${what} to be built anew, but \`${serving.name}\` (process ${serving.pid}) runs from it. Stop it first.`,
    });
  }
  if (needsAll) {
    const label = 'building the server and the admin panel (about a minute)';
    const work = () => buildAll({ context, serverHash, adminHash, env });
    return reporter.step({ label, work });
  }
  const work = () => compileServer({ context, hash: serverHash });
  return reporter.step({ label: 'compiling the server', work });
}
