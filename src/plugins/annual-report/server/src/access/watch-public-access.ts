import type { Core } from '@strapi/strapi';
import { announce } from '../repositories/announcements/announce';
import { inTransaction } from '../repositories/connection';

const PERMISSION = 'plugin::users-permissions.permission';

/** Tells every process when an administrator changes what the website's roles may do, on whatever page. */
export const watchPublicAccess = ({ strapi }: { strapi: Core.Strapi }): void => {
  const tell = (): Promise<void> =>
    inTransaction(strapi, (connection) =>
      announce({ connection, announcement: { type: 'access' } }),
    );
  strapi.db.lifecycles.subscribe({
    models: [PERMISSION],
    afterCreate: tell,
    afterCreateMany: tell,
    afterUpdate: tell,
    afterUpdateMany: tell,
    afterDelete: tell,
    afterDeleteMany: tell,
  });
};
