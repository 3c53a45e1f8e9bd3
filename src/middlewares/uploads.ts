import type { Core } from '@strapi/strapi';
import { createServeUploads } from '../plugins/annual-report/server/src/delivery/uploads/serve-uploads';

/** Serves files to those who may see them, in the place of Strapi's file server, which knows no such thing. */
export default (_config: unknown, { strapi }: { strapi: Core.Strapi }) =>
  createServeUploads({ strapi });
