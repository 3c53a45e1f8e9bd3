import { existsSync } from 'node:fs';
import { withLock } from '../processes/lock.mjs';
import { forgetProcess, otherLaunchers, recordLauncher } from '../processes/process-records.mjs';
import { checkDatabase } from './check-database.mjs';
import { ensureCluster } from './cluster.mjs';
import { choosePostgresPlace } from './place.mjs';
import { findPostmaster, stopPostmaster } from './postmaster.mjs';
import { answers, startPostgres, urlOf } from './server.mjs';

const databaseName = 'annals';

/**
 * @typedef {object} OpenDatabase
 * @property {string} url for DATABASE_URL
 * @property {boolean} isEmbedded
 * @property {string} place where the data lies, for people
 * @property {import('../processes/running-process.mjs').ProcessIdentity | null} identity the main process of the embedded one
 */

const createDatabase = async ({ url }) => {
  const { default: pg } = await import('pg');
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    const existing = 'select 1 from pg_database where datname = $1';
    const { rowCount } = await client.query(existing, [databaseName]);
    if (rowCount === 0) await client.query(`create database ${databaseName}`);
  } finally {
    await client.end();
  }
};

const otherUsers = ({ paths }) =>
  otherLaunchers({ paths }).filter(({ usesDatabase }) => usesDatabase);

/** Takes over the running PostgreSQL when somebody living uses it; one without a living user is stopped. */
const adopt = async ({ context, place, password }) => {
  const found = findPostmaster({ data: place.data });
  if (!found) return null;
  const isUsed = otherUsers({ paths: context.paths }).length > 0;
  if (isUsed && (await answers({ url: urlOf({ port: found.port, password }) })))
    return { port: found.port, identity: found };
  context.reporter.remark(
    `stopping a PostgreSQL left over from a killed run (process ${found.pid})`,
  );
  await stopPostmaster({ identity: found });
  return null;
};

/** The last one who leaves stops PostgreSQL. */
const leave = async ({ context, place }) => {
  const { paths, reporter } = context;
  recordLauncher({ context, usesDatabase: false });
  const running = findPostmaster({ data: place.data });
  if (!running) return;
  const [other] = otherUsers({ paths });
  if (other) return reporter.remark(`PostgreSQL stays for ${other.name} (process ${other.pid})`);
  await stopPostmaster({ identity: running });
  forgetProcess({ paths, pid: running.pid });
  reporter.remark('PostgreSQL is stopped');
};

const openEmbedded = async ({ context, place }) => {
  const password = await ensureCluster({ context, place });
  const { port, identity } =
    (await adopt({ context, place, password })) ??
    (await startPostgres({ context, place, password, logFile: context.paths.databaseLog }));
  recordLauncher({ context, usesDatabase: true });
  await createDatabase({ url: urlOf({ port, password }) });
  const url = urlOf({ port, password, database: databaseName });
  return { url, isEmbedded: true, place: place.data, identity };
};

/** Waits for a PostgreSQL that is not there yet, and says so once. */
const waitFor = ({ context: { reporter, interruption }, ms }) => ({
  ms,
  check: interruption.check,
  onWait: (reason) =>
    reporter.line(
      `the database of DATABASE_URL refuses connections (${reason}): waiting up to ${ms / 60_000} minutes for it`,
    ),
});

/**
 * Opens the database of `npm start`: the one of DATABASE_URL, otherwise the embedded PostgreSQL, which the clean-ups
 * stop when nobody else uses it.
 * @param {{ context: import('../launcher/context.mjs').Context, env: NodeJS.ProcessEnv, patienceMs?: number }} input
 *   `patienceMs`: how long the one of DATABASE_URL may refuse connections, where nothing else will do
 * @returns {Promise<OpenDatabase>}
 */
export async function openDatabase({ context, env, patienceMs }) {
  const { paths, reporter, interruption, cleanups, name } = context;
  if (env.DATABASE_URL) {
    const patience = patienceMs === undefined ? undefined : waitFor({ context, ms: patienceMs });
    const isNeeded = patience !== undefined;
    await checkDatabase({ url: env.DATABASE_URL, isNeeded, patience });
    const { host, pathname } = new URL(env.DATABASE_URL);
    return { url: env.DATABASE_URL, isEmbedded: false, place: host + pathname, identity: null };
  }
  const place = choosePostgresPlace({ paths });
  if (place.isOutside)
    reporter.remark(
      `PostgreSQL runs as ${place.user.name}, who cannot enter ${paths.root}; its data lies in ${place.home}`,
    );
  const lock = { file: paths.databaseLock, name };
  cleanups.add(async () => {
    // Without a `.data` (somebody removed it meanwhile) there is no lock to take, but a PostgreSQL to stop.
    const canLock = existsSync(paths.data);
    const work = () => leave({ context, place });
    await (canLock ? withLock({ ...lock, work }) : work());
  });
  const work = () =>
    withLock({ ...lock, interruption, work: () => openEmbedded({ context, place }) });
  return reporter.step({ label: 'starting PostgreSQL', work });
}
