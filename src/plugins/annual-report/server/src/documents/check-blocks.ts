import type { Core } from '@strapi/strapi';
import { isRecord } from '../../../domain/base/records';
import { validationProblem } from '../messages/problem';
import { lookUp } from '../repositories/lookup-repository';
import { connectedIds } from './relation-targets';

/** What a form or a call says about a to-one relation: nothing, or the document (null to empty it). */
export type RelationInput = { said: false } | { said: true; target: string | number | null };

const NOTHING: RelationInput = { said: false };

const readTarget = (value: unknown): string | number | null => {
  if (typeof value === 'string' || typeof value === 'number') return value;
  if (!isRecord(value)) return null;
  if (typeof value.documentId === 'string') return value.documentId;
  return typeof value.id === 'number' || typeof value.id === 'string' ? value.id : null;
};

/**
 * Reads a to-one relation in any of the spellings that Strapi takes: an id, an object with an id, a list,
 * `{ set }`, `{ connect, disconnect }`. The admin panel sends empty `connect` and `disconnect` for a
 * relation that was left alone.
 */
export function readRelation({ value }: { value: unknown }): RelationInput {
  if (value === undefined) return NOTHING;
  if (value === null) return { said: true, target: null };
  if (Array.isArray(value)) return { said: true, target: readTarget(value[0]) };
  if (isRecord(value) && ('set' in value || 'connect' in value || 'disconnect' in value)) {
    if (Array.isArray(value.set)) return { said: true, target: readTarget(value.set[0]) };
    const connected = [value.connect].flat().filter((item) => item !== undefined && item !== null);
    if (connected.length > 0) return { said: true, target: readTarget(connected.at(-1)) };
    const disconnected = [value.disconnect].flat().filter((item) => item !== undefined);
    return disconnected.length > 0 ? { said: true, target: null } : NOTHING;
  }
  return { said: true, target: readTarget(value) };
}

/**
 * Holds the blocks of a chapter or a case against what a report can show: no table of another report.
 * @throws ValidationError
 */
export async function checkBlocks({
  strapi,
  data,
  reportDocumentId,
}: {
  strapi: Core.Strapi;
  data: Record<string, unknown>;
  reportDocumentId: string;
}): Promise<void> {
  const blocks = Array.isArray(data.content) ? data.content.filter(isRecord) : [];
  const targets = blocks.flatMap((block) => connectedIds(block.table));
  if (targets.length === 0) return;
  const outside = await lookUp(strapi, async (ask) => {
    const documentIds: string[] = [];
    for (const target of targets) {
      const found = await ask.documentId({ table: 'indicator_tables', target });
      documentIds.push(found ?? target);
    }
    return ask.tablesOutside({ documentIds, reportDocumentId });
  });
  if (outside.length > 0) throw validationProblem({ strapi, code: 'table-missing' });
}
