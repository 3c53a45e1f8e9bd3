import type { Core } from '@strapi/strapi';
import { FILE } from '../uids';
import { refuseInUse } from './refuse-in-use';

/** A file that is the photograph of an image is not deleted from the media library. */
export const keepFiles = ({ strapi }: { strapi: Core.Strapi }): void => {
  strapi.db.lifecycles.subscribe({
    models: [FILE],
    async beforeDelete(event) {
      const where: unknown = event.params.where;
      const file: unknown = await strapi.db.query(FILE).findOne({ where: Object(where) });
      if (typeof file !== 'object' || file === null || !('id' in file) || !('name' in file)) return;
      await refuseInUse({
        strapi,
        thing: 'file',
        id: String(file.id),
        code: 'file-in-use',
        params: { name: String(file.name) },
      });
    },
  });
};
