import { Problem } from '../launcher/problem.mjs';

const oldestVersion = 14;

const parseUrl = ({ url }) => {
  try {
    const parsed = new URL(url);
    return /^postgres(ql)?:$/.test(parsed.protocol) ? parsed : null;
  } catch {
    return null;
  }
};

const reasonOf = ({ error }) => {
  const reasons = {
    ECONNREFUSED: 'nothing listens there',
    ENOTFOUND: 'there is no such host',
    EAI_AGAIN: 'the name of the host could not be resolved',
    '28P01': 'the user name or the password is wrong',
    28000: 'the server does not let this user in',
    '3D000': 'there is no such database',
  };
  const first = error.errors?.[0] ?? error;
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

/**
 * Makes sure that DATABASE_URL leads to a PostgreSQL that Annals can use.
 * @param {{ url: string, timeoutMs?: number }} input `timeoutMs`: how long it may take to answer
 * @throws Problem with the host and the database, never the password
 */
export async function checkDatabase({ url, timeoutMs = 5_000 }) {
  const parsed = parseUrl({ url });
  if (!parsed)
    throw new Problem({
      message:
        'DATABASE_URL is not an address like postgres://user:password@host:5432/database. Correct it in .env or in the environment.',
    });
  const name = nameOf({ parsed });
  const { version, encoding } = await readServer({ url, timeoutMs }).catch((error) => {
    throw new Problem({
      message: `The database of DATABASE_URL (${name}) cannot be used: ${reasonOf({ error })}. Correct DATABASE_URL, or remove it to use the built-in PostgreSQL.`,
    });
  });
  if (version < oldestVersion)
    throw new Problem({
      message: `The server of DATABASE_URL (${name}) is PostgreSQL ${version}; Annals needs ${oldestVersion} or newer.`,
    });
  if (encoding !== 'UTF8')
    throw new Problem({
      message: `The database of DATABASE_URL (${name}) is encoded in ${encoding}; Annals needs one in UTF8 (CREATE DATABASE … ENCODING 'UTF8' TEMPLATE template0).`,
    });
}
