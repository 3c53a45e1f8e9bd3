// Serves the compiled project without the admin panel, until a signal: one process of a real installation.
import { createRequire } from 'node:module';
import path from 'node:path';

// Strapi's ES modules do not load in Node by themselves.
const { createStrapi } = createRequire(import.meta.url)('@strapi/strapi');

const strapi = createStrapi({
  appDir: process.cwd(),
  distDir: path.join(process.cwd(), 'dist'),
  autoReload: false,
  serveAdminPanel: false,
});
await strapi.start();
