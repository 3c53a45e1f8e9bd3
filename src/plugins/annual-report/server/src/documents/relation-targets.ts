import type { Core } from '@strapi/strapi';
import { isRecord } from '../../../domain/base/records';
import { attributesOf } from '../model-attributes';

/** What a write connects: ids of documents by their type, and ids of files. */
type Connected = { documents: Map<string, string[]>; files: string[] };

/** What a form or a call says about a to-one relation: nothing, or the document (null to empty it). */
export type RelationInput = { said: false } | { said: true; target: string | number | null };

type RelationWrite = {
  /** What is to be there and nothing else; null where that is not said. Strapi takes it before the others. */
  set: unknown[] | null;
  connect: unknown[];
  disconnect: unknown[];
};

const listOf = (value: unknown): unknown[] =>
  [value].flat(Infinity).filter((item) => item !== undefined && item !== null);

/**
 * Reads a relation in any of the spellings that Strapi takes: an id, an object with an id, a list, `{ set }`,
 * `{ connect, disconnect }`, each of these with one or a list.
 */
const readWrite = (value: unknown): RelationWrite => {
  if (isRecord(value) && ('set' in value || 'connect' in value || 'disconnect' in value)) {
    const { set, connect, disconnect } = value;
    const isSet = set !== undefined && set !== null;
    return {
      set: isSet ? listOf(set) : null,
      connect: listOf(connect),
      disconnect: listOf(disconnect),
    };
  }
  return { set: value === undefined ? null : listOf(value), connect: [], disconnect: [] };
};

/** The ids that an item of a relation has: of a document, then of its row. */
const idsOf = (item: unknown): (string | number)[] =>
  (isRecord(item) ? [item.documentId, item.id] : [item]).filter(
    (id) => typeof id === 'string' || typeof id === 'number',
  );

/** Ids, by row or by document, that a relation's value connects. */
export function connectedIds(value: unknown): string[] {
  const { set, connect } = readWrite(value);
  return [...(set ?? []), ...connect].flatMap(idsOf).map(String);
}

/**
 * Reads a to-one relation. The admin panel sends empty `connect` and `disconnect` for a relation that was left
 * alone.
 */
export function readRelation({ value }: { value: unknown }): RelationInput {
  const { set, connect, disconnect } = readWrite(value);
  const item = set === null ? connect.at(-1) : set[0];
  const isLeftAlone = set === null && connect.length === 0 && disconnect.length === 0;
  return isLeftAlone ? { said: false } : { said: true, target: idsOf(item)[0] ?? null };
}

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
    const attributes = Object.entries(attributesOf({ strapi, uid: model }));
    for (const [name, { type, target = '', component = '' }] of attributes) {
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
