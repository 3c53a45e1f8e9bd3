import type { Core } from '@strapi/strapi';

const config: Core.Config.Middlewares = [
  'strapi::logger',
  'strapi::errors',
  'strapi::security',
  // Any website may read what is public; none may send a browser's admin session along.
  { name: 'strapi::cors', config: { origin: '*', credentials: false } },
  'strapi::query',
  'strapi::body',
  'global::remove-temporary-files',
  'strapi::session',
  'strapi::favicon',
  'strapi::public',
];

export default config;
