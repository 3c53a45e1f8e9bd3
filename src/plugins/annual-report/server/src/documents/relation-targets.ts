import type { Core } from '@strapi/strapi';
import { isRecord } from '../../../domain/base/records';

type Attribute = { type: string; target?: string; component?: string };

/** What a write connects: ids of documents by their type, and ids of files. */
type Connected = { documents: Map<string, string[]>; files: string[] };

/** Ids, by row or by document, that a relation's value connects, in any of the spellings that Strapi takes. */
export function connectedIds(value: unknown): string[] {
  if (typeof value === 'string' || typeof value === 'number') return [String(value)];
  if (Array.isArray(value)) return value.flatMap(connectedIds);
  if (!isRecord(value)) return [];
  if ('set' in value || 'connect' in value || 'disconnect' in value) {
    return [value.set, value.connect].flatMap(connectedIds);
  }
  return [value.documentId, value.id].flatMap((id) =>
    typeof id === 'string' || typeof id === 'number' ? [String(id)] : [],
  );
}

const attributesOf = (strapi: Core.Strapi, uid: string): [string, Attribute][] => {
  const models = { ...strapi.contentTypes, ...strapi.components } as unknown as Record<
    string,
    { attributes: Record<string, Attribute> } | undefined
  >;
  return Object.entries(models[uid]?.attributes ?? {});
};

/** Everything that data of a type connects, in its own fields and in those of its blocks. */
export function readConnected({
  strapi,
  uid,
  data,
}: {
  strapi: Core.Strapi;
  uid: string;
  data: Record<string, unknown>;
}): Connected {
  const connected: Connected = { documents: new Map(), files: [] };
  const read = (model: string, entry: unknown): void => {
    if (!isRecord(entry)) return;
    for (const [name, { type, target = '', component = '' }] of attributesOf(strapi, model)) {
      const value = entry[name];
      if (type === 'media') {
        connected.files.push(...connectedIds(value));
      } else if (type === 'relation' && target !== '') {
        const known = connected.documents.get(target) ?? [];
        connected.documents.set(target, [...known, ...connectedIds(value)]);
      } else if (type === 'component') {
        for (const each of [value].flat()) read(component, each);
      } else if (type === 'dynamiczone') {
        for (const block of [value].flat()) {
          if (isRecord(block) && typeof block.__component === 'string') {
            read(block.__component, block);
          }
        }
      }
    }
  };
  read(uid, data);
  return connected;
}
