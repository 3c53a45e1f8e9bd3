import type { Core } from '@strapi/strapi';
import { isRecord } from '../../../domain/base/records';
import { validationProblem } from '../messages/problem';
import { lookUp } from '../repositories/lookup-repository';
import { textOf } from './context';
import { readRelation } from './relation-input';

const hasPicture = (node: unknown): boolean => {
  if (!isRecord(node)) return false;
  if (node.type === 'image') return true;
  return Array.isArray(node.children) && node.children.some(hasPicture);
};

/**
 * Holds the blocks of a chapter or a case against what a report can show: no picture inside text, no table
 * of another report.
 * @throws ValidationError
 */
export const checkBlocks = async ({
  strapi,
  data,
  reportDocumentId,
}: {
  strapi: Core.Strapi;
  data: Record<string, unknown>;
  reportDocumentId: string;
}): Promise<void> => {
  const blocks = Array.isArray(data.content) ? data.content.filter(isRecord) : [];
  const title = textOf(data.title) ?? '';
  if (blocks.some((block) => Array.isArray(block.content) && block.content.some(hasPicture))) {
    throw validationProblem({ strapi, code: 'picture-in-text', params: { title } });
  }
  const targets = blocks.flatMap((block) => {
    const relation = readRelation({ value: block.table });
    return relation.said && relation.target !== null ? [relation.target] : [];
  });
  if (targets.length === 0) return;
  const outside = await lookUp(strapi, async (ask) => {
    const documentIds: string[] = [];
    for (const target of targets) {
      const found = await ask.documentId({ table: 'indicator_tables', target });
      documentIds.push(found ?? String(target));
    }
    return ask.tablesOutside({ documentIds, reportDocumentId });
  });
  if (outside.length > 0) throw validationProblem({ strapi, code: 'table-missing' });
};
