import { randomBytes } from 'node:crypto';
import { readFileSync, realpathSync, statSync } from 'node:fs';
import { writeFileAtomically } from './write-file-atomically.mjs';

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
# A PostgreSQL of your own instead of the one that npm start runs:
# DATABASE_URL=postgres://user:password@host:5432/database
# Load the demo report into an empty database (the default only with the PostgreSQL of npm start):
# ANNALS_DEMO=true

# Secrets, made at random by the first start. Changing them ends sessions and API tokens.
`;

/** Fresh random secrets, none of them on disk. @returns {Record<string, string>} */
export const makeSecrets = () =>
  Object.fromEntries(Object.entries(makers).map(([name, make]) => [name, make()]));

const unquote = (raw) => {
  const quoted = /^(["'`])(.*?)\1/.exec(raw);
  return quoted ? quoted[2] : raw.replace(/(^|\s)#.*$/, '').trim();
};

/**
 * Reads `NAME=value` lines as dotenv does: comments, optional `export` and quotes; the last line of a name counts.
 * @param {{ content: string }} input
 * @returns {Record<string, string>}
 */
export const parseEnv = ({ content }) => {
  const lines = content
    .split(/\r?\n/)
    .map((line) => /^\s*(?:export\s+)?([\w.-]+)\s*=\s*(.*?)\s*$/.exec(line));
  return Object.fromEntries(lines.filter(Boolean).map(([, name, value]) => [name, unquote(value)]));
};

const readIfPresent = ({ file }) => {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    if (error.code === 'ENOENT') return null;
    throw error;
  }
};

/**
 * Makes sure that `.env` holds every secret: a missing file is written, an existing one gets only the lines it lacks.
 * @param {{ file: string }} input
 * @returns {{ values: Record<string, string>, change: 'none' | 'written' | 'completed' }}
 */
export const ensureEnvFile = ({ file }) => {
  const content = readIfPresent({ file });
  const present = content === null ? {} : parseEnv({ content });
  const missing = Object.entries(makeSecrets()).filter(([name]) => !present[name]);
  const values = { ...present, ...Object.fromEntries(missing) };
  if (missing.length === 0) return { values, change: 'none' };

  const lines = missing.map(([name, value]) => `${name}=${value}\n`).join('');
  if (content === null) {
    writeFileAtomically({ file, content: header + lines });
    return { values, change: 'written' };
  }
  const target = realpathSync(file);
  const { mode, uid, gid } = statSync(target);
  const separator = content === '' || content.endsWith('\n') ? '' : '\n';
  writeFileAtomically({
    file: target,
    content: content + separator + lines,
    mode: mode & 0o777,
    owner: process.getuid?.() === 0 ? { uid, gid } : undefined,
  });
  return { values, change: 'completed' };
};
