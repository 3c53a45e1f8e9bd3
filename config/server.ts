import type { Core } from '@strapi/strapi';
import { requiredSecrets } from '../src/environment';

const config = ({ env }: Core.Config.Shared.ConfigParams): Core.Config.Server => ({
  host: env('HOST', '127.0.0.1'),
  port: env.int('PORT', 1337),
  url: env('ANNALS_PUBLIC_URL', ''),
  // Behind a proxy of one's own: whose requests they are stands in X-Forwarded-For.
  proxy: { koa: env.bool('ANNALS_TRUST_PROXY', false) },
  dirs: { public: env('ANNALS_PUBLIC_DIR', './public') },
  app: { keys: requiredSecrets({ env, name: 'APP_KEYS' }) },
  // Strapi's server for language models: it takes administration tokens past the guard of schools.
  mcp: { enabled: false },
  logger: { startup: { enabled: false }, updates: { enabled: false } },
});

export default config;
