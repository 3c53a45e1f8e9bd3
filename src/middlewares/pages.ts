import type { Core } from '@strapi/strapi';
import { createServePages } from '../plugins/annual-report/server/src/delivery/pages/serve-pages';

/** Serves the pages of released reports, and `/` with their list, in the place of Strapi's way to its panel. */
export default (_config: unknown, { strapi }: { strapi: Core.Strapi }) =>
  createServePages({ strapi });
