import type { Core } from '@strapi/strapi';
import { validationProblem } from '../../messages/problem';
import { inTransaction } from '../../repositories/connection';
import {
  createStructureRepository,
  type FoundStructure,
} from '../../repositories/outline/structure-repository';

const NAMES_SHOWN = 5;

/**
 * Refuses to take a chapter away that holds chapters or cases.
 * @throws ValidationError `chapter-in-use` that names the first of them
 */
export const refuseWhenHolding = async ({
  strapi,
  documentId,
  current,
}: {
  strapi: Core.Strapi;
  documentId: string;
  current: FoundStructure;
}): Promise<void> => {
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
};
