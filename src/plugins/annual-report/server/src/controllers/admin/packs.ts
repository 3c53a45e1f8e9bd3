import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';
import { createPackService } from '../../services/packs/pack-service';

/** Packs that a report can follow. */
export const createPacksController = ({ strapi }: { strapi: Core.Strapi }) => {
  const packs = createPackService({ strapi });
  return {
    async find(context: Context): Promise<void> {
      context.body = { data: await packs.list() };
    },
  };
};
