import { randomBytes } from 'node:crypto';
import { readFileSync, realpathSync, statSync } from 'node:fs';
import { userInfo } from 'node:os';
import { writeFileAtomically } from './files.mjs';
import { Problem } from './problem.mjs';

const secret = () => randomBytes(32).toString('base64');

const makers = {
  APP_KEYS: () => [secret(), secret(), secret(), secret()].join(','),
  API_TOKEN_SALT: secret,
  ADMIN_JWT_SECRET: secret,
  TRANSFER_TOKEN_SALT: secret,
  ENCRYPTION_KEY: secret,
  JWT_SECRET: secret,
};

const header = `# Settings of this Annals. Never commit this file.
# HOST=127.0.0.1
# PORT=1337
# The public address, used for the links inside the served JSON:
# ANNALS_PUBLIC_URL=https://reports.example.org
# A PostgreSQL of your own instead of the one that npm start runs (in the password, @ is %40, # is %23, % is %25):
# DATABASE_URL=postgres://user:password@host:5432/database
# Load the demo report into an empty database (the default only with the PostgreSQL of npm start):
# ANNALS_DEMO=true

# Secrets, made at random by the first start. Changing them ends sessions and API tokens.
`;

/** Fresh random secrets, none of them on disk. @returns {Record<string, string>} */
export function makeSecrets() {
  return Object.fromEntries(Object.entries(makers).map(([name, make]) => [name, make()]));
}

const unquote = (raw) => {
  const quoted = /^(["'`])(.*?)\1/.exec(raw);
  return quoted ? quoted[2] : raw.replace(/(^|\s)#[^]*$/, '').trim();
};

/**
 * Reads `NAME=value` lines as dotenv does: comments, optional `export` and quotes; the last line of a name counts.
 * @param {{ content: string }} input
 * @returns {Record<string, string>}
 */
export function parseEnv({ content }) {
  const lines = content
    .split(/\r?\n/)
    .map((line) => /^(?:export\s+)?([\w.-]+)\s*=(.*)$/.exec(line.trim()));
  const pairs = lines.filter(Boolean).map(([, name, value]) => [name, unquote(value.trim())]);
  return Object.fromEntries(pairs);
}

/** Lines are only added: what a person wrote, its mode and its owner stay. */
const complete = ({ file, content, lines }) => {
  const target = realpathSync(file);
  const { mode, uid, gid } = statSync(target);
  const separator = content === '' || content.endsWith('\n') ? '' : '\n';
  writeFileAtomically({
    file: target,
    content: content + separator + lines,
    mode: mode & 0o777,
    owner: process.getuid?.() === 0 ? { uid, gid } : undefined,
  });
};

/**
 * The text of `.env`; null without one.
 * @throws Problem when this user may not read it
 */
const readEnvText = ({ file }) => {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    if (error.code === 'ENOENT') return null;
    const user = userInfo().username;
    throw new Problem({
      message: `${file} cannot be read by the user ${user} (${error.code}). Let the group of that user read it, as root: chgrp "$(id -gn ${user})" ${file} && chmod 640 ${file}`,
    });
  }
};

/**
 * Makes sure that `.env` holds every secret: a missing file is written, an existing one gets only the lines it lacks.
 * @param {{ file: string }} input
 * @returns {{ values: Record<string, string>, change: 'none' | 'written' | 'completed' }}
 */
export function ensureEnvFile({ file }) {
  const content = readEnvText({ file });
  const present = parseEnv({ content: content ?? '' });
  const missing = Object.entries(makeSecrets()).filter(([name]) => !present[name]);
  const values = { ...present, ...Object.fromEntries(missing) };
  if (missing.length === 0) return { values, change: 'none' };

  const lines = missing.map(([name, value]) => `${name}=${value}\n`).join('');
  if (content === null) {
    writeFileAtomically({ file, content: header + lines });
    return { values, change: 'written' };
  }
  complete({ file, content, lines });
  return { values, change: 'completed' };
}

/** @throws Problem when it is not a port */
const parsePort = (value) => {
  const port = Number(value);
  if (Number.isInteger(port) && port > 0 && port < 65536) return port;
  throw new Problem({
    message: `PORT is "${value}", which is not a port. Set it to a number between 1 and 65535.`,
  });
};

/** Without a file: nothing. */
const readEnvFile = ({ file }) => {
  const content = readEnvText({ file }) ?? '';
  return { values: parseEnv({ content }), change: 'none' };
};

/**
 * The settings of this checkout: `.env`, over which the environment wins. Writes `.env` when there is none.
 * @param {{ context: import('./context.mjs').Context, isFixed?: boolean }} input `isFixed`: `.env` is left as it is
 * @returns {{ env: NodeJS.ProcessEnv, host: string, port: number }}
 */
export function readSettings({ context, isFixed = false }) {
  const { paths, reporter } = context;
  const { values, change } = (isFixed ? readEnvFile : ensureEnvFile)({ file: paths.env });
  if (change === 'written') reporter.remark('wrote .env with random secrets');
  if (change === 'completed') reporter.remark('added missing secrets to .env');
  const env = { ...values, ...process.env };
  return { env, host: env.HOST || '127.0.0.1', port: parsePort(env.PORT || '1337') };
}

/**
 * glibc keeps what was freed apart for each thread, and decoding pictures has many: by itself a server holds 170 MB
 * more that nobody uses. Read when a process begins; other systems ignore it.
 */
const thriftyMemory = ({ env }) => ({
  MALLOC_ARENA_MAX: env.MALLOC_ARENA_MAX || '2',
  MALLOC_TRIM_THRESHOLD_: env.MALLOC_TRIM_THRESHOLD_ || `${128 * 1024}`,
});

/**
 * What Strapi and our commands get. The demo is loaded into an empty embedded database unless ANNALS_DEMO says otherwise.
 * @param {{ settings: ReturnType<typeof readSettings>, database: import('../postgres/open-database.mjs').OpenDatabase }} input
 * @returns {NodeJS.ProcessEnv}
 */
export function serverEnv({ settings, database }) {
  return {
    ...settings.env,
    NODE_ENV: 'production',
    HOST: settings.host,
    PORT: `${settings.port}`,
    DATABASE_URL: database.url,
    STRAPI_TELEMETRY_DISABLED: 'true',
    ...thriftyMemory(settings),
    ANNALS_DEMO: settings.env.ANNALS_DEMO || `${database.isEmbedded}`,
  };
}
