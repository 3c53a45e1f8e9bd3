import { ensureEnvFile } from './env-file.mjs';
import { parsePort } from './check-port.mjs';

/**
 * The settings of this checkout: `.env`, over which the environment wins. Writes `.env` when there is none.
 * @param {{ context: import('./context.mjs').Context }} input
 * @returns {{ env: NodeJS.ProcessEnv, host: string, port: number }}
 */
export const readSettings = ({ context }) => {
  const { paths, reporter } = context;
  const { values, change } = ensureEnvFile({ file: paths.env });
  if (change === 'written') reporter.remark('wrote .env with random secrets');
  if (change === 'completed') reporter.remark('added missing secrets to .env');
  const env = { ...values, ...process.env };
  return { env, host: env.HOST || '127.0.0.1', port: parsePort({ value: env.PORT || undefined }) };
};

/**
 * What Strapi and our commands get. The demo is loaded into an empty embedded database unless ANNALS_DEMO says otherwise.
 * @param {{ settings: ReturnType<typeof readSettings>, database: import('./open-database.mjs').OpenDatabase }} input
 * @returns {NodeJS.ProcessEnv}
 */
export const serverEnv = ({ settings, database }) => ({
  ...settings.env,
  NODE_ENV: 'production',
  HOST: settings.host,
  PORT: `${settings.port}`,
  DATABASE_URL: database.url,
  STRAPI_TELEMETRY_DISABLED: 'true',
  ANNALS_DEMO: settings.env.ANNALS_DEMO || `${database.isEmbedded}`,
});
