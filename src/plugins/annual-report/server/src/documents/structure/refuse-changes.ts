import type { Core } from '@strapi/strapi';
import { validationProblem } from '../../messages/problem';
import { inTransaction } from '../../repositories/connection';
import { lookUp } from '../../repositories/lookup-repository';
import {
  createStructureRepository,
  type FoundStructure,
} from '../../repositories/outline/structure-repository';
import { checkBlocks } from '../check-blocks';
import { readRelation, type RelationInput } from '../relation-targets';
import type { StructuredKind } from './choose-place';

const NAMES_SHOWN = 5;

/**
 * Refuses to take a chapter away that holds chapters or cases.
 * @throws ValidationError `chapter-in-use` that names the first of them
 */
export async function refuseWhenHolding({
  strapi,
  documentId,
  current,
}: {
  strapi: Core.Strapi;
  documentId: string;
  current: FoundStructure;
}): Promise<void> {
  const { report } = current;
  if (report === null) return;
  const structure = await inTransaction(strapi, (connection) =>
    createStructureRepository({ connection }).read({ reportDocumentId: report }),
  );
  const children = structure.chapters.filter((node) => node.parent === documentId);
  const cases = structure.cases.filter((node) => node.parent === documentId);
  if (children.length + cases.length === 0) return;
  throw validationProblem({
    strapi,
    code: 'chapter-in-use',
    params: {
      title: current.title,
      children: children.length,
      cases: cases.length,
      names: [...children, ...cases]
        .slice(0, NAMES_SHOWN)
        .map((node) => `“${node.title}”`)
        .join('、'),
    },
  });
}

/**
 * Refuses a save that would move a document or change its key, checks its blocks, and leaves only what a form
 * may write.
 * @throws ValidationError
 */
export async function refuseMove({
  strapi,
  kind: { parentField, inverse },
  current,
  data,
}: {
  strapi: Core.Strapi;
  kind: StructuredKind;
  current: FoundStructure;
  data: Record<string, unknown>;
}): Promise<void> {
  const { title } = current;
  const report = readRelation({ value: data.report });
  const parent = readRelation({ value: data[parentField] });
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
  for (const field of ['report', parentField, 'position', 'key', 'reportDocumentId', inverse]) {
    if (field !== null) Reflect.deleteProperty(data, field);
  }
}
