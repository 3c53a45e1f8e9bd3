import type { Core } from '@strapi/strapi';
import { moveTo, nextPosition } from '../../../../domain/outline/move';
import { findPlacementProblem } from '../../../../domain/outline/placement';
import { validationProblem } from '../../messages/problem';
import { inTransaction, type Connection } from '../../repositories/connection';
import { withStructureLock } from '../../repositories/outline/structure-lock';
import {
  createStructureRepository,
  type Structure,
  type StructureNode,
  type StructureType,
} from '../../repositories/outline/structure-repository';

const isSamePlace = (left: StructureNode, right: StructureNode | undefined): boolean =>
  right !== undefined && left.parent === right.parent && left.position === right.position;

/** The only writer of structure: `parent` and `position` of chapters, `chapter` and `position` of cases. */
export function createOutlineService({ strapi }: { strapi: Core.Strapi }) {
  const requirePlace = (place: {
    documentId: string | null;
    report: string;
    parent: string | null;
    structure: Structure;
  }): void => {
    const problem = findPlacementProblem({
      ...place,
      chapters: place.structure.chapters.map((chapter) => ({ ...chapter, report: place.report })),
    });
    if (!problem) return;
    const { code, ...params } = problem;
    throw validationProblem({ strapi, code, params });
  };

  const requireChapter = (chapter: string, structure: Structure): void => {
    if (structure.chapters.some((candidate) => candidate.documentId === chapter)) return;
    throw validationProblem({ strapi, code: 'chapter-missing', params: { chapter } });
  };

  const locked = <Result>(report: string, work: (connection: Connection) => Promise<Result>) =>
    withStructureLock({ strapi, report, work: () => inTransaction(strapi, work) });

  const siblingsOf = (structure: Structure, type: StructureType, parent: string | null) =>
    structure[type].filter((node) => node.parent === parent);

  const find = (type: StructureType, documentId: string) =>
    inTransaction(strapi, (connection) =>
      createStructureRepository({ connection }).find({ type, documentId }),
    );

  const move = async (
    type: StructureType,
    { documentId, parent, index }: { documentId: string; parent: string | null; index: number },
  ): Promise<void> => {
    const report = (await find(type, documentId))?.report;
    if (!report) throw validationProblem({ strapi, code: 'chapter-missing' });
    await locked(report, async (connection) => {
      const structures = createStructureRepository({ connection });
      const structure = await structures.read({ reportDocumentId: report });
      if (type === 'chapters') {
        requirePlace({ documentId, report, parent, structure });
      } else if (parent !== null) {
        requireChapter(parent, structure);
      }
      const siblings = siblingsOf(structure, type, parent);
      const nodes = moveTo({ documentId, index, siblings }).map((node) => ({ ...node, parent }));
      await structures.write({ type, nodes });
    });
  };

  return {
    /** Puts a chapter under another one (null: at the top), at an index among its new siblings. */
    moveChapter: (place: { documentId: string; parent: string | null; index: number }) =>
      move('chapters', place),

    /** Puts a case under a chapter, at an index among its cases. */
    moveCase: (place: { documentId: string; chapter: string; index: number }) =>
      move('cases', { ...place, parent: place.chapter }),

    /**
     * The position of a new chapter or case at the end of its siblings.
     * @throws ValidationError when it cannot stand there
     */
    placeNew: ({
      type,
      report,
      parent,
    }: {
      type: StructureType;
      report: string;
      parent: string | null;
    }): Promise<number> =>
      locked(report, async (connection) => {
        const structure = await createStructureRepository({ connection }).read({
          reportDocumentId: report,
        });
        if (type === 'chapters') {
          requirePlace({ documentId: null, report, parent, structure });
        } else if (parent !== null) {
          requireChapter(parent, structure);
        }
        return nextPosition({ siblings: siblingsOf(structure, type, parent) });
      }),

    /**
     * Runs work that makes Strapi write new rows (publish, discard) and puts back whatever place a chapter or
     * case lost by it, in one transaction.
     */
    keepStructure: <Result>({
      report,
      work,
    }: {
      report: string;
      work: () => Promise<Result>;
    }): Promise<Result> =>
      locked(report, async (connection) => {
        const structures = createStructureRepository({ connection });
        const before = await structures.read({ reportDocumentId: report });
        const result = await work();
        const after = await structures.read({ reportDocumentId: report });
        for (const type of ['chapters', 'cases'] as const) {
          const now = new Map(after[type].map((node) => [node.documentId, node]));
          const nodes = before[type].filter(
            (node) => now.has(node.documentId) && !isSamePlace(node, now.get(node.documentId)),
          );
          await structures.write({ type, nodes });
        }
        return result;
      }),
  };
}
