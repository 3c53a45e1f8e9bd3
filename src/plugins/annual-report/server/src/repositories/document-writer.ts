import type { Core, UID } from '@strapi/strapi';

type Data = Record<string, unknown>;

type Documents = {
  findFirst: (query: { filters: Data }) => Promise<{ documentId: string } | null>;
  create: (request: { data: Data; status?: 'published' }) => Promise<{ documentId: string }>;
  update: (request: { documentId: string; data: Data }) => Promise<unknown>;
  findOne: (request: { documentId: string; populate: '*' }) => Promise<Data | null>;
  delete: (request: { documentId: string }) => Promise<unknown>;
};

// Strapi's generated input types know no null, though null is how a field is emptied.
const documentsOf = (strapi: Core.Strapi, uid: UID.ContentType): Documents => strapi.documents(uid);

/** Creates a document through its rules and gives its id. */
export async function createDocument({
  strapi,
  uid,
  data,
  status,
}: {
  strapi: Core.Strapi;
  uid: UID.ContentType;
  data: Data;
  status?: 'published';
}): Promise<string> {
  const { documentId } = await documentsOf(strapi, uid).create({ data, ...(status && { status }) });
  return documentId;
}

/** Updates fields of a document through its rules. */
export async function updateDocument({
  strapi,
  uid,
  documentId,
  data,
}: {
  strapi: Core.Strapi;
  uid: UID.ContentType;
  documentId: string;
  data: Data;
}): Promise<void> {
  await documentsOf(strapi, uid).update({ documentId, data });
}

/** Deletes a document through its rules, where they allow it. */
export async function deleteDocument({
  strapi,
  uid,
  documentId,
}: {
  strapi: Core.Strapi;
  uid: UID.ContentType;
  documentId: string;
}): Promise<void> {
  await documentsOf(strapi, uid).delete({ documentId });
}

/** Updates the document that `identity` finds, or creates it; gives its id. */
export async function upsertDocument({
  strapi,
  uid,
  identity,
  data,
}: {
  strapi: Core.Strapi;
  uid: UID.ContentType;
  identity: Data;
  data: Data;
}): Promise<string> {
  const existing = await documentsOf(strapi, uid).findFirst({ filters: identity });
  if (!existing) return createDocument({ strapi, uid, data: { ...identity, ...data } });
  await documentsOf(strapi, uid).update({ documentId: existing.documentId, data });
  return existing.documentId;
}

/** A document as editors have it, with its blocks; null without it. */
export function readDocument({
  strapi,
  uid,
  documentId,
}: {
  strapi: Core.Strapi;
  uid: UID.ContentType;
  documentId: string;
}): Promise<Data | null> {
  return documentsOf(strapi, uid).findOne({ documentId, populate: '*' });
}
