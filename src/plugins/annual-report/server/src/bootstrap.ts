import type { Core } from '@strapi/strapi';
import { applyShippedRoles } from './access/apply-shipped-roles';
import { ADMIN_ACTION_DEFINITIONS } from './access/permissions';
import { createPublicAccess } from './access/public-access';
import { applyUploadSettings } from './access/upload-settings';
import { ensureSchema } from './database/ensure-schema';
import { offerDemo } from './demo/offer-demo';
import { keepFiles } from './documents/keep-files';

export const bootstrap = async ({ strapi }: { strapi: Core.Strapi }): Promise<void> => {
  await ensureSchema({ strapi });
  keepFiles({ strapi });
  await strapi.service('admin::permission').actionProvider.registerMany(ADMIN_ACTION_DEFINITIONS);
  await applyShippedRoles({ strapi });
  await applyUploadSettings({ strapi });
  const publicAccess = createPublicAccess({ strapi });
  await publicAccess.closeCore();
  await publicAccess.apply();
  await offerDemo({ strapi });
};
