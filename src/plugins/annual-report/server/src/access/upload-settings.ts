import type { Core } from '@strapi/strapi';
import { z } from 'zod';
import { strapiServices } from '../strapi-services';
import { PLUGIN } from '../uids';

/** Raise it to bring changed settings to existing installations. */
const UPLOAD_SETTINGS_VERSION = 1;

/** Photographs are stored upright, compressed, and in several widths. */
const UPLOAD_SETTINGS = {
  sizeOptimization: true,
  responsiveDimensions: true,
  autoOrientation: true,
};

/** Sets the media library's settings once; an administrator may change them afterwards. */
export const applyUploadSettings = async ({ strapi }: { strapi: Core.Strapi }): Promise<void> => {
  const store = strapi.store({ type: 'plugin', name: PLUGIN, key: 'upload-settings' });
  const stored = z.object({ version: z.number() }).safeParse(await store.get({}));
  if (stored.success && stored.data.version >= UPLOAD_SETTINGS_VERSION) return;
  const { upload } = strapiServices({ strapi });
  const settings = z.record(z.string(), z.unknown()).parse(await upload.getSettings());
  await upload.setSettings({ ...settings, ...UPLOAD_SETTINGS });
  await store.set({ value: { version: UPLOAD_SETTINGS_VERSION } });
};
