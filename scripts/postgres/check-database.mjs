import { setTimeout as pause } from 'node:timers/promises';
import { Interrupted, Problem } from '../launcher/problem.mjs';

const oldestVersion = 14;
const lookEveryMs = 1_000;
/** Nothing listens there yet; it starts up; it stops. */
const comingCodes = ['ECONNREFUSED', 'ECONNRESET', '57P03', '57P01'];

/** One address has at most one `@`, after the password, and `%` only before two digits. */
const plainUrl = /^postgres(ql)?:\/\/([^@/?#]*@)?[^@?#]*(\?[^@#]*)?$/;
const strayPercent = /%(?![0-9a-f]{2})/i;

const isPlain = ({ url }) => plainUrl.test(url) && !strayPercent.test(url);

const encoding =
  'In the user name and the password, write %40 for @, %23 for #, %2F for /, %3F for ?, %3A for : and %25 for %.';

const parseUrl = ({ url }) => {
  try {
    const parsed = new URL(url);
    return /^postgres(ql)?:$/.test(parsed.protocol) ? parsed : null;
  } catch {
    return null;
  }
};

const firstOf = (error) => error.errors?.[0] ?? error;

const reasonOf = ({ error }) => {
  const reasons = {
    ECONNREFUSED: 'nothing listens there',
    ENOTFOUND: 'there is no such host',
    EAI_AGAIN: 'the name of the host could not be resolved',
    '28P01': 'the user name or the password is wrong',
    28000: 'the server does not let this user in',
    '3D000': 'there is no such database',
    '57P03': 'the server is starting up',
  };
  const first = firstOf(error);
  return reasons[first.code] ?? first.message;
};

/** `host:port/database`, never the password. */
const nameOf = ({ parsed }) => `${parsed.host}${parsed.pathname}`;

const readServer = async ({ url, timeoutMs }) => {
  const { default: pg } = await import('pg');
  const client = new pg.Client({
    connectionString: url,
    connectionTimeoutMillis: timeoutMs,
    query_timeout: timeoutMs,
  });
  client.on('error', () => undefined);
  try {
    await client.connect();
    const { rows } = await client.query(
      `select current_setting('server_version_num')::int / 10000 as version, current_setting('server_encoding') as encoding`,
    );
    return rows[0];
  } finally {
    await client.end().catch(() => undefined);
  }
};

/** What stands before the host may be a piece of the password, so an address that is not plain is not printed. */
const unusable = ({ url, name, error, advice }) =>
  isPlain({ url })
    ? `The database of DATABASE_URL (${name}) cannot be used: ${reasonOf({ error })}. ${advice}`
    : `The database of DATABASE_URL cannot be used. The address has characters that mean something else in an address. ${encoding}`;

/**
 * Asks again as long as the server refuses connections.
 * @throws what the driver throws, once it is something else or the time is over; Interrupted after a signal
 */
const readServerPatiently = async ({ url, timeoutMs, patience }) => {
  const deadline = Date.now() + patience.ms;
  let isSaid = false;
  for (;;) {
    try {
      return await readServer({ url, timeoutMs });
    } catch (error) {
      if (!comingCodes.includes(firstOf(error).code) || Date.now() >= deadline) throw error;
      if (!isSaid) patience.onWait(reasonOf({ error }));
      isSaid = true;
      await pause(lookEveryMs);
      patience.check();
    }
  }
};

const impatient = { ms: 0, onWait: () => undefined, check: () => undefined };

/**
 * Makes sure that DATABASE_URL leads to a PostgreSQL that Annals can use.
 * @param {{ url: string, timeoutMs?: number, isNeeded?: boolean, patience?: { ms: number, onWait: (reason: string) => void, check: () => void } }} input
 *   `timeoutMs`: how long it may take to answer; `isNeeded`: there is no other database to fall back on; `patience`:
 *   how long it may refuse connections, what is called once when it does, and what throws when somebody asks to stop
 * @throws Problem with the host and the database, never the password
 */
export async function checkDatabase({
  url,
  timeoutMs = 5_000,
  isNeeded = false,
  patience = impatient,
}) {
  const parsed = parseUrl({ url });
  if (!parsed)
    throw new Problem({
      message: `DATABASE_URL is not an address like postgres://user:password@host:5432/database. Correct it in .env or in the environment. ${encoding}`,
    });
  const name = nameOf({ parsed });
  const advice = isNeeded
    ? 'Start that PostgreSQL, or correct DATABASE_URL.'
    : 'Correct DATABASE_URL, or remove it to use the built-in PostgreSQL.';
  const { version, encoding: stored } = await readServerPatiently({
    url,
    timeoutMs,
    patience,
  }).catch((error) => {
    if (error instanceof Interrupted) throw error;
    throw new Problem({ message: unusable({ url, name, error, advice }) });
  });
  if (version < oldestVersion)
    throw new Problem({
      message: `The server of DATABASE_URL (${name}) is PostgreSQL ${version}; Annals needs ${oldestVersion} or newer.`,
    });
  if (stored !== 'UTF8')
    throw new Problem({
      message: `The database of DATABASE_URL (${name}) is encoded in ${stored}; Annals needs one in UTF8 (CREATE DATABASE … ENCODING 'UTF8' TEMPLATE template0).`,
    });
}
