import type { Core } from '@strapi/strapi';
import { isRecord } from '../../../domain/base/records';
import { validationProblem } from '../messages/problem';
import { lookUp } from '../repositories/lookup-repository';
import { connectedIds } from './relation-targets';

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
