import { z } from 'zod';
import { ADMIN_ACTIONS } from '../access/permissions';
import { createPublicAccess } from '../access/public-access';
import { servingOf } from '../delivery/serving';
import { action } from './action';

const school = { none: 'The settings are those of the whole installation.' };

/** Settings of the plugin. */
export const SETTING_ACTIONS = [
  action({
    method: 'GET',
    path: '/settings',
    permissions: [ADMIN_ACTIONS.settings],
    school,
    answer: async ({ strapi }) => ({
      publicAccess: await createPublicAccess({ strapi }).isOpen(),
    }),
  }),
  action({
    method: 'PUT',
    path: '/settings',
    permissions: [ADMIN_ACTIONS.settings],
    school,
    body: z.strictObject({ publicAccess: z.boolean() }),
    async answer({ strapi, body: { publicAccess: isOpen } }) {
      const { delivery } = servingOf({ strapi });
      await delivery.whileClosed(() => createPublicAccess({ strapi }).set({ isOpen }));
      return { publicAccess: isOpen };
    },
  }),
];
