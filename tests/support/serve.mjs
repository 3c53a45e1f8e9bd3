// Serves the compiled project without the admin panel, until a signal: one process of a real installation.
import path from 'node:path';
import { createStrapi } from '@strapi/strapi';

const strapi = createStrapi({
  appDir: process.cwd(),
  distDir: path.join(process.cwd(), 'dist'),
  autoReload: false,
  serveAdminPanel: false,
});
await strapi.start();
