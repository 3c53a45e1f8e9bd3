import type { Core } from '@strapi/strapi';
import { validationProblem } from '../../messages/problem';
import { lookUp } from '../../repositories/lookup-repository';
import type { FoundStructure } from '../../repositories/outline/structure-repository';
import { checkBlocks } from '../check-blocks';
import { readRelation, type RelationInput } from '../relation-input';
import type { StructuredKind } from './kinds';

/**
 * Refuses a save that would move a document or change its key, checks its blocks, and leaves only what a form
 * may write.
 * @throws ValidationError
 */
export const refuseMove = async ({
  strapi,
  kind: { holder, inverse },
  current,
  data,
}: {
  strapi: Core.Strapi;
  kind: StructuredKind;
  current: FoundStructure;
  data: Record<string, unknown>;
}): Promise<void> => {
  const { title } = current;
  const report = readRelation({ value: data.report });
  const parent = readRelation({ value: data[holder] });
  const isElsewhere = async (
    input: RelationInput,
    table: 'reports' | 'chapters',
    now: string | null,
  ): Promise<boolean> => {
    if (!input.said) return false;
    const { target } = input;
    if (target === null) return now !== null;
    return (await lookUp(strapi, (ask) => ask.documentId({ table, target }))) !== now;
  };
  const isMoved =
    (await isElsewhere(report, 'reports', current.report)) ||
    (await isElsewhere(parent, 'chapters', current.parent)) ||
    (typeof data.position === 'number' && data.position !== current.position) ||
    (inverse !== null && readRelation({ value: data[inverse] }).said);
  if (isMoved) {
    throw validationProblem({
      strapi,
      code: 'structure-is-moved-in-the-outline',
      params: { title },
    });
  }
  if (typeof data.key === 'string' && data.key !== current.key) {
    throw validationProblem({ strapi, code: 'key-is-fixed', params: { name: title } });
  }
  if (current.report !== null) {
    await checkBlocks({ strapi, data, reportDocumentId: current.report });
  }
  for (const field of ['report', holder, 'position', 'key', 'reportDocumentId', inverse]) {
    if (field !== null) Reflect.deleteProperty(data, field);
  }
};
