import type { Core } from '@strapi/strapi';
import { nameChapterChoices } from './desk/name-chapter-choices';
import { numberLists } from './desk/number-lists';
import { registerRules } from './documents/register-rules';

export const register = ({ strapi }: { strapi: Core.Strapi }): void => {
  registerRules({ strapi });
  nameChapterChoices({ strapi });
  numberLists({ strapi });
};
