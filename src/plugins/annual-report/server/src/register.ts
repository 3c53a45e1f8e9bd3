import type { Core } from '@strapi/strapi';
import { registerRules } from './documents/register-rules';

export const register = ({ strapi }: { strapi: Core.Strapi }): void => {
  registerRules({ strapi });
};
