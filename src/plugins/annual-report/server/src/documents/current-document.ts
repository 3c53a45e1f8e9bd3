import type { Core, UID } from '@strapi/strapi';

/** The stored scalars of the document an action is about; an empty object when there is none. */
export const currentDocument = async ({
  strapi,
  uid,
  documentId,
}: {
  strapi: Core.Strapi;
  uid: UID.ContentType;
  documentId: string;
}): Promise<Record<string, unknown>> => {
  const row: unknown = await strapi.db.query(uid).findOne({ where: { documentId } });
  return typeof row === 'object' && row !== null ? { ...row } : {};
};
