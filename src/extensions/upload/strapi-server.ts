import type { Core } from '@strapi/strapi';
import { isCoreRestEnabled } from '../../core-rest';
import { checkPhotograph, type IncomingFile } from './check-photograph';

type Upload = (
  input: { files: IncomingFile | IncomingFile[] },
  options?: unknown,
) => Promise<unknown>;
type Replace = (id: unknown, input: { file: IncomingFile }, options?: unknown) => Promise<unknown>;

type UploadService = { upload: Upload; replace: Replace };

type UploadPlugin = {
  services: { upload: (context: { strapi: Core.Strapi }) => UploadService };
  routes: Record<string, unknown>;
};

/**
 * The media library takes photographs only, checked before anything is stored, and has no content API of its
 * own: it would list the names of unreleased photographs to any read-only token.
 */
export default (plugin: UploadPlugin): UploadPlugin => {
  const createService = plugin.services.upload;
  plugin.services.upload = ({ strapi }) => {
    const service = createService({ strapi });
    return {
      ...service,
      async upload(input, options) {
        for (const file of [input.files].flat()) await checkPhotograph({ strapi, file });
        return service.upload(input, options);
      },
      async replace(id, input, options) {
        await checkPhotograph({ strapi, file: input.file });
        return service.replace(id, input, options);
      },
    };
  };
  if (!isCoreRestEnabled()) plugin.routes['content-api'] = { type: 'content-api', routes: [] };
  return plugin;
};
