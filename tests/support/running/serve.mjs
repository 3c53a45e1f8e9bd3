// Serves the compiled project until a signal: one process of a real installation.
import { createRequire } from 'node:module';
import path from 'node:path';
import { addFaults } from './faults.mjs';

// Strapi's ES modules do not load in Node by themselves.
const { createStrapi } = createRequire(import.meta.url)('@strapi/strapi');

const strapi = createStrapi({
  appDir: process.cwd(),
  distDir: path.join(process.cwd(), 'dist'),
  autoReload: false,
  serveAdminPanel: process.env.ANNALS_TEST_PANEL === 'true',
});
if (process.env.ANNALS_TEST_FAULTS === 'true') {
  await strapi.load();
  addFaults(strapi);
}
await strapi.start();
