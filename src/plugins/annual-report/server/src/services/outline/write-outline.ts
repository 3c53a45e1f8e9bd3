import type { Core } from '@strapi/strapi';
import type {
  AdminOutline,
  RequestedNode,
  RequestedOutline,
} from '../../../../contract/admin/outline';
import type { Connection } from '../../repositories/connection';
import { createDocument, deleteDocument, updateDocument } from '../../repositories/document-writer';
import {
  createStructureRepository,
  type StructureNode,
  type StructureType,
} from '../../repositories/outline/structure-repository';
import { CASE, CHAPTER } from '../../uids';

const UIDS = { chapters: CHAPTER, cases: CASE } as const;
const TYPES: StructureType[] = ['chapters', 'cases'];

type Place = Omit<StructureNode, 'title'>;

/** Positions among siblings, counted from 1 in the order of the list. */
const placesOf = (nodes: RequestedNode[], idOf: (name: string) => string): Place[] => {
  const counts = new Map<string | null, number>();
  return nodes.map(({ id, parent }) => {
    const position = (counts.get(parent) ?? 0) + 1;
    counts.set(parent, position);
    return { documentId: idOf(id), parent: parent === null ? null : idOf(parent), position };
  });
};

/**
 * Brings a report's outline from what is there to what is wanted, which must have been found right. What is
 * new, renamed or gone is written through the documents and their rules; places, of drafts and published rows
 * alike, in six statements. Gives the document ids of what is new.
 */
export async function writeOutline({
  strapi,
  connection,
  report,
  current,
  requested,
  userId,
}: {
  strapi: Core.Strapi;
  connection: Connection;
  report: string;
  current: AdminOutline;
  requested: RequestedOutline;
  userId: number | null;
}): Promise<Record<string, string>> {
  const structures = createStructureRepository({ connection });
  const creators = userId === null ? {} : { createdBy: userId, updatedBy: userId };
  const isNew = new Set(requested.added);
  const created: Record<string, string> = {};
  const idOf = (name: string): string => created[name] ?? name;

  for (const type of TYPES) {
    for (const { id, title } of requested[type].filter((node) => isNew.has(node.id))) {
      const data = { title, report, ...creators };
      created[id] = await createDocument({ strapi, uid: UIDS[type], data });
    }
  }

  for (const type of TYPES) {
    const titles = new Map(current[type].map(({ documentId, title }) => [documentId, title]));
    const renamed = requested[type].filter(({ id, title }) => (titles.get(id) ?? title) !== title);
    for (const { id: documentId, title } of renamed) {
      const data = { title, ...(userId !== null && { updatedBy: userId }) };
      await updateDocument({ strapi, uid: UIDS[type], documentId, data });
    }
  }

  for (const type of TYPES) {
    await structures.write({ type, nodes: placesOf(requested[type], idOf) });
  }

  const goes = new Set(requested.removed);
  for (const type of ['cases', 'chapters'] as const) {
    const gone = current[type].filter(({ documentId }) => goes.has(documentId)).reverse();
    for (const { documentId } of gone) {
      await deleteDocument({ strapi, uid: UIDS[type], documentId });
    }
  }
  return created;
}
