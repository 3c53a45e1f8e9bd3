import type { Core } from '@strapi/strapi';
import { z } from 'zod';
import { strapiServices } from '../strapi-services';
import { PLUGIN } from '../uids';
import { applyShippedRoles } from './apply-shipped-roles';
import { createPublicAccess } from './public-access';

/**
 * While there is no administrator, Strapi makes a read-only and a full-access API token at every start. The
 * second could preview what nobody released; a token is for an administrator to make.
 */
const removeDefaultTokens = async ({ strapi }: { strapi: Core.Strapi }): Promise<void> => {
  const administrators = await strapi.db.query('admin::user').count();
  if (administrators > 0) return;
  await strapi.db
    .query('admin::api-token')
    .deleteMany({ where: { name: { $in: ['Read Only', 'Full Access'] } } });
};

/** Raise it to bring changed settings to existing installations. */
const UPLOAD_SETTINGS_VERSION = 1;

/** Photographs are stored upright, compressed, and in several widths. */
const UPLOAD_SETTINGS = {
  sizeOptimization: true,
  responsiveDimensions: true,
  autoOrientation: true,
};

/** Sets the media library's settings once; an administrator may change them afterwards. */
const applyUploadSettings = async ({ strapi }: { strapi: Core.Strapi }): Promise<void> => {
  const store = strapi.store({ type: 'plugin', name: PLUGIN, key: 'upload-settings' });
  const stored = z.object({ version: z.number() }).safeParse(await store.get({}));
  if (stored.success && stored.data.version >= UPLOAD_SETTINGS_VERSION) return;
  const { upload } = strapiServices({ strapi });
  const settings = z.record(z.string(), z.unknown()).parse(await upload.getSettings());
  await upload.setSettings({ ...settings, ...UPLOAD_SETTINGS });
  await store.set({ value: { version: UPLOAD_SETTINGS_VERSION } });
};

/**
 * Brings roles, grants and settings to the shipped state. It comes after Strapi has made its own: Strapi
 * makes the Super Admin role only where there is no role yet, and Public only once its plugin has started.
 */
export async function applyAccess({ strapi }: { strapi: Core.Strapi }): Promise<void> {
  await applyShippedRoles({ strapi });
  await removeDefaultTokens({ strapi });
  await applyUploadSettings({ strapi });
  const publicAccess = createPublicAccess({ strapi });
  await publicAccess.closeCore();
  await publicAccess.apply();
}
