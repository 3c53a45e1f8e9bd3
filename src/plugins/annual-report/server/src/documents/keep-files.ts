import type { Core } from '@strapi/strapi';
import { inTransaction } from '../repositories/connection';
import { findUsedFile } from '../repositories/usage-repository';
import { FILE } from '../uids';
import { refuseInUse } from './refuse-in-use';

/**
 * Refuses to take away a file that is the photograph of an image.
 * @throws ValidationError `file-in-use`
 */
export async function refuseFileInUse({
  strapi,
  file,
}: {
  strapi: Core.Strapi;
  file: unknown;
}): Promise<void> {
  if (typeof file !== 'object' || file === null || !('id' in file) || !('name' in file)) return;
  await refuseInUse({
    strapi,
    thing: 'file',
    id: String(file.id),
    code: 'file-in-use',
    params: { name: String(file.name) },
  });
}

/**
 * Refuses to take files and folders away together while one of the files, or of those that stand in the folders, is
 * the photograph of an image: asked one by one, those before it would be gone.
 * @throws ValidationError `file-in-use`
 */
export async function refuseAnyInUse({
  strapi,
  files,
  folders,
}: {
  strapi: Core.Strapi;
  /** Ids of rows. */
  files: number[];
  folders: number[];
}): Promise<void> {
  const file = await inTransaction(strapi, (connection) =>
    findUsedFile({ connection, files, folders }),
  );
  if (file !== null) await refuseFileInUse({ strapi, file });
}

/** A file that is the photograph of an image is not deleted from the media library, whoever asks. */
export function keepFiles({ strapi }: { strapi: Core.Strapi }): void {
  strapi.db.lifecycles.subscribe({
    models: [FILE],
    async beforeDelete(event) {
      const where: unknown = event.params.where;
      const file: unknown = await strapi.db
        .query(FILE)
        .findOne({ where: where as Record<string, unknown> });
      await refuseFileInUse({ strapi, file });
    },
  });
}
