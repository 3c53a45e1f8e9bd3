import type { Core, UID } from '@strapi/strapi';

type Data = Record<string, unknown>;
type Stored = { documentId: string } & Data;
type Query = { filters?: Data; status?: 'draft' | 'published'; populate?: unknown };

/** Strapi's documents without the generated types, so that a test can also say what is not allowed. */
export type Documents = {
  findFirst: (query: Query) => Promise<Stored | null>;
  findMany: (query: Query) => Promise<Stored[]>;
  create: (request: { data: Data; status?: 'published' }) => Promise<Stored>;
  update: (request: {
    documentId: string;
    data: Data;
    status?: 'published';
  }) => Promise<Stored | null>;
  delete: (request: { documentId: string }) => Promise<unknown>;
  clone: (request: { documentId: string; data: Data }) => Promise<{ entries: Stored[] }>;
  publish: (request: { documentId: string }) => Promise<unknown>;
  unpublish: (request: { documentId: string }) => Promise<unknown>;
  discardDraft: (request: { documentId: string }) => Promise<unknown>;
};

export function documentsOf(strapi: Core.Strapi, uid: UID.ContentType): Documents {
  return strapi.documents(uid) as unknown as Documents;
}

/** The document that the filters find; a test that names one that is not there fails. */
export async function findDocument({
  strapi,
  uid,
  filters,
}: {
  strapi: Core.Strapi;
  uid: UID.ContentType;
  filters: Data;
}): Promise<Stored> {
  const found = await documentsOf(strapi, uid).findFirst({ filters });
  if (!found) throw new Error(`No ${uid} with ${JSON.stringify(filters)}.`);
  return found;
}
