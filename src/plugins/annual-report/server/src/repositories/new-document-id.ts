import type { Core, UID } from '@strapi/strapi';
import { z } from 'zod';

const modelSchema = z.object({
  attributes: z.object({
    documentId: z.object({
      default: z.custom<() => string>((value) => typeof value === 'function'),
    }),
  }),
});

/** Strapi's own maker of document ids, for rows that are written past its documents. */
export function documentIdMaker({
  strapi,
  uid,
}: {
  strapi: Core.Strapi;
  uid: UID.ContentType;
}): () => string {
  return modelSchema.parse(strapi.db.metadata.get(uid)).attributes.documentId.default;
}
