import type { Core } from '@strapi/strapi';

const config: Core.Config.Middlewares = [
  'strapi::logger',
  'strapi::errors',
  'strapi::security',
  'strapi::cors',
  'strapi::query',
  'strapi::body',
  'global::remove-temporary-files',
  'strapi::session',
  'strapi::favicon',
  'strapi::public',
];

export default config;
