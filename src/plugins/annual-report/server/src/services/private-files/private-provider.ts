import type { Core } from '@strapi/strapi';
import { strapiServices } from '../../strapi-services';
import { createAddressSigner } from './address-signer';

/**
 * Makes the media library private: Strapi then signs what it answers about files. Rows keep the provider that
 * they have, so that files of earlier versions are private too. An object store is private by its own settings.
 */
export function keepOriginalsPrivate({ strapi }: { strapi: Core.Strapi }): void {
  if (strapi.config.get<string>('plugin::upload.provider', 'local') !== 'local') return;
  const signer = createAddressSigner({ strapi });
  strapiServices({ strapi }).uploadStore.extend({
    isPrivate: () => true,
    getSignedUrl: async ({ url }) => ({ url: await signer.signOwn(url) }),
  });
}

/** Says so in the log when the object store gives every photograph to everybody. */
export async function warnOfPublicOriginals({ strapi }: { strapi: Core.Strapi }): Promise<void> {
  if (await strapiServices({ strapi }).uploadStore.isPrivate()) return;
  strapi.log.warn(
    'The upload provider serves every photograph to everybody, released or not. Set it up as private: see docs/photographs.md.',
  );
}
