import type { Core } from '@strapi/strapi';
import { applyShippedRoles } from './apply-shipped-roles';
import { createPublicAccess } from './public-access';
import { removeDefaultTokens } from './remove-default-tokens';
import { applyUploadSettings } from './upload-settings';

/**
 * Brings roles, grants and settings to the shipped state. It comes after Strapi has made its own: Strapi
 * makes the Super Admin role only where there is no role yet, and Public only once its plugin has started.
 */
export const applyAccess = async ({ strapi }: { strapi: Core.Strapi }): Promise<void> => {
  await applyShippedRoles({ strapi });
  await removeDefaultTokens({ strapi });
  await applyUploadSettings({ strapi });
  const publicAccess = createPublicAccess({ strapi });
  await publicAccess.closeCore();
  await publicAccess.apply();
};
