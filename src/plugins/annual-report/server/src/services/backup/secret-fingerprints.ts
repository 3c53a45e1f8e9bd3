import { randomBytes, scryptSync } from 'node:crypto';
import type { Manifest } from './manifest';

/** The secrets of `.env` that something stored depends on; `secret-…` of the messages says what is dead without each. */
export const SECRETS = [
  'APP_KEYS',
  'API_TOKEN_SALT',
  'ADMIN_JWT_SECRET',
  'TRANSFER_TOKEN_SALT',
  'ENCRYPTION_KEY',
  'JWT_SECRET',
] as const;

export type SecretName = (typeof SECRETS)[number];

const LENGTH = 12;

/** Slow to compute, so that a secret which somebody chose cannot be tried out on a backup. */
const fingerprint = ({
  name,
  value,
  salt,
}: {
  name: string;
  value: string;
  salt: string;
}): string => scryptSync(value, `${salt} ${name}`, LENGTH).toString('hex');

const fingerprintAll = (env: NodeJS.ProcessEnv, salt: string): Record<string, string> =>
  Object.fromEntries(
    SECRETS.map((name) => [name, fingerprint({ name, value: env[name]?.trim() ?? '', salt })]),
  );

/** Fingerprints of the secrets in an environment, by which a restore sees whether it has the same. */
export function fingerprintSecrets({ env }: { env: NodeJS.ProcessEnv }): Manifest['secrets'] {
  const salt = randomBytes(16).toString('hex');
  return { salt, fingerprints: fingerprintAll(env, salt) };
}

/** Secrets that are not those with which a backup was made. */
export function otherSecrets({
  env,
  secrets: { salt, fingerprints },
}: {
  env: NodeJS.ProcessEnv;
  secrets: Manifest['secrets'];
}): SecretName[] {
  const own = fingerprintAll(env, salt);
  return SECRETS.filter((name) => own[name] !== fingerprints[name]);
}
