import type { Core } from '@strapi/strapi';
import { refuseFileInUse } from '../../plugins/annual-report/server/src/documents/keep-files';
import { formatOfExtension } from '../../plugins/annual-report/server/src/files/photograph-format';
import { takePhotograph, type IncomingFile } from './take-photograph';

export type UploadService = Record<string, unknown> & {
  upload: (input: { files: IncomingFile | IncomingFile[] }, options?: unknown) => Promise<unknown>;
  replace: (id: unknown, input: { file: IncomingFile }, options?: unknown) => Promise<unknown>;
  remove: (file: unknown) => Promise<unknown>;
  findOne: (id: unknown) => Promise<unknown>;
};

const extensionOf = (stored: unknown): string =>
  typeof stored === 'object' && stored !== null && 'ext' in stored ? String(stored.ext) : '';

/** Every way into and out of the media library ends in these methods, also a script's and a fetched address. */
export const guardService = ({
  strapi,
  service,
}: {
  strapi: Core.Strapi;
  service: UploadService;
}): UploadService => ({
  ...service,
  async upload(input, options) {
    for (const file of [input.files].flat()) await takePhotograph({ strapi, file });
    return service.upload(input, options);
  },
  /** The address of a replaced file keeps its extension, and so the new photograph takes the old one's format. */
  async replace(id, input, options) {
    const format = formatOfExtension(extensionOf(await service.findOne(id)));
    await takePhotograph({ strapi, file: input.file, ...(format && { as: format }) });
    return service.replace(id, input, options);
  },
  /** Asked before Strapi takes the bytes away, which it does ahead of the row. */
  async remove(file) {
    await refuseFileInUse({ strapi, file });
    return service.remove(file);
  },
});
