import { createRequire } from 'node:module';
import path from 'node:path';
import { createStrapi, type Core } from '@strapi/strapi';
import { SECRETS } from './secrets';
import { waitUntilIdle } from '../../../src/plugins/annual-report/server/src/cli/wait-until-idle';

const ROOT = process.cwd();

type Hash = (password: string, salt: number | string, ...more: unknown[]) => Promise<string>;

/** Real hashes of the fewest rounds that there are: making people took a fifth of the suites' time. */
const hashPasswordsFast = (): void => {
  const bcrypt: { hash: Hash } = createRequire(path.join(ROOT, 'package.json'))('bcryptjs');
  const { hash } = bcrypt;
  // With a salt it is asked whether a password is right.
  bcrypt.hash = (password, salt, ...more) =>
    hash(password, typeof salt === 'number' ? 4 : salt, ...more);
};
hashPasswordsFast();

/** A line of the log, of whatever level. */
export type LogLine = { level: string; message: unknown };

/** Environment of a server or a command on a database and a public folder of its own. */
export function serverEnv({
  databaseUrl,
  publicFolder,
}: {
  databaseUrl: string;
  publicFolder: string;
}): Record<string, string> {
  return {
    ...SECRETS,
    NODE_ENV: 'test',
    HOST: '127.0.0.1',
    PORT: '0',
    STRAPI_TELEMETRY_DISABLED: 'true',
    ANNALS_DEMO: 'false',
    // Tests ask more in a minute than any client.
    ANNALS_EXPENSIVE_PER_MINUTE: '100000',
    // Tests count statements: none may come by itself.
    ANNALS_SCHEDULE_POLL: '3600',
    ANNALS_PUBLIC_URL: 'https://reports.example.org',
    DATABASE_URL: databaseUrl,
    ANNALS_PUBLIC_DIR: publicFolder,
  };
}

/** Boots the compiled project on a database and a public folder of its own, listening on a free port. */
export async function bootStrapi({
  databaseUrl,
  publicFolder,
  env = {},
  hasPanel = false,
  onLog,
}: {
  databaseUrl: string;
  publicFolder: string;
  env?: Record<string, string>;
  /** Whether it serves the built admin panel too. */
  hasPanel?: boolean;
  onLog?: (line: LogLine) => void;
}): Promise<Core.Strapi> {
  Object.assign(process.env, serverEnv({ databaseUrl, publicFolder }), env);
  const strapi = createStrapi({
    appDir: ROOT,
    distDir: path.join(ROOT, 'dist'),
    autoReload: false,
    serveAdminPanel: hasPanel,
  });
  strapi.log.level = 'error';
  if (onLog) strapi.log.on('data', onLog);
  await strapi.load();
  strapi.server.mount();
  await new Promise<void>((resolve) => {
    strapi.server.httpServer.listen(0, '127.0.0.1', resolve);
  });
  return strapi;
}

/** Ends a booted Strapi once its own background reads are done. */
export async function endStrapi(strapi: Core.Strapi): Promise<void> {
  await waitUntilIdle({ strapi });
  await strapi.destroy();
}
