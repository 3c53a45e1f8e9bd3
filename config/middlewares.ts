import type { Core } from '@strapi/strapi';

const config: Core.Config.Middlewares = [
  'global::request-log',
  'strapi::errors',
  'global::answer-outages',
  'global::refuse-bad-input',
  'global::answer-rejections',
  // Whether this name is to be asked by TLS alone, and its subdomains too, is said by whoever ends TLS.
  { name: 'strapi::security', config: { hsts: false } },
  'global::data-headers',
  // Pages have headers of their own, and no other website reads them by script.
  'global::pages',
  // Any website may read what is public; none may send a browser's admin session along.
  // A script may ask with what it holds, and read by what it can ask again.
  {
    name: 'strapi::cors',
    config: {
      origin: '*',
      credentials: false,
      headers: ['Content-Type', 'Authorization', 'Origin', 'Accept', 'If-None-Match'],
      expose: ['ETag', 'Last-Modified', 'Content-Disposition', 'Retry-After'],
    },
  },
  // Before any other server of files.
  'global::uploads',
  'strapi::query',
  'global::limit-bodies',
  'plugin::annual-report.second-factor',
  'strapi::body',
  'global::remove-temporary-files',
  'global::check-input',
  'global::limit-attempts',
  'strapi::session',
  'strapi::favicon',
  'strapi::public',
];

export default config;
