import type { Core } from '@strapi/strapi';
import { endBoundConditions } from './access/bound-conditions';
import { endServing } from './begin-serving';

export const destroy = async ({ strapi }: { strapi: Core.Strapi }): Promise<void> => {
  endBoundConditions({ strapi });
  await endServing({ strapi });
};
