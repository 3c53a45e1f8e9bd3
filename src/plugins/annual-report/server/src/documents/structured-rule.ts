import type { Core } from '@strapi/strapi';
import { inTransaction } from '../repositories/connection';
import { lookUp } from '../repositories/lookup-repository';
import {
  createStructureRepository,
  type StructureType,
} from '../repositories/outline/structure-repository';
import { withStructureLock } from '../repositories/outline/structure-lock';
import { createOutlineService } from '../services/outline/outline-service';
import { validationProblem } from '../messages/problem';
import { checkBlocks } from './check-blocks';
import { dataOf, documentIdOf, type DocumentRule } from './context';
import { keyFor } from './new-key';
import { readRelation } from './relation-input';

type Kind = {
  type: StructureType;
  /** The attribute that names what holds the document. */
  holder: 'parent' | 'chapter';
  /** The inverse side, which is as read-only as the side it mirrors. */
  inverse: 'cases' | null;
  name: { zh: string; en: string };
};

export const CHAPTERS: Kind = {
  type: 'chapters',
  holder: 'parent',
  inverse: 'cases',
  name: { zh: '章节', en: 'chapter' },
};

export const CASES: Kind = {
  type: 'cases',
  holder: 'chapter',
  inverse: null,
  name: { zh: '案例', en: 'case' },
};

/**
 * Rules of a type that has a place in the outline: it gets its key and its place when it is created, keeps
 * them through every save, publish and discard, and a chapter that holds something is not taken away.
 */
export const createStructuredRule = ({
  strapi,
  kind,
}: {
  strapi: Core.Strapi;
  kind: Kind;
}): DocumentRule => {
  const outline = createOutlineService({ strapi });
  const { type, holder, inverse } = kind;

  const find = (documentId: string) =>
    inTransaction(strapi, (connection) =>
      createStructureRepository({ connection }).find({ type, documentId }),
    );

  const chooseReport = async (value: unknown, parent: string | null): Promise<string> => {
    const given = readRelation({ value });
    const reports = await lookUp(strapi, (ask) => ask.reports());
    if (given.said && given.target !== null) {
      const { target } = given;
      const chosen = await lookUp(strapi, (ask) => ask.documentId({ table: 'reports', target }));
      if (chosen === null) throw validationProblem({ strapi, code: 'report-unknown' });
      return chosen;
    }
    if (parent !== null) {
      const above = await inTransaction(strapi, (connection) =>
        createStructureRepository({ connection }).find({ type: 'chapters', documentId: parent }),
      );
      if (above?.report) return above.report;
    }
    const [newest] = reports;
    const isOneSchool = new Set(reports.map((report) => report.school)).size === 1;
    if (newest && isOneSchool) return newest.documentId;
    throw validationProblem({
      strapi,
      code: 'report-needed',
      params: { what: kind.name, count: reports.length },
    });
  };

  const chooseHolder = async (value: unknown): Promise<string | null> => {
    const given = readRelation({ value });
    if (!given.said || given.target === null) return null;
    const { target } = given;
    const found = await lookUp(strapi, (ask) => ask.documentId({ table: 'chapters', target }));
    if (found !== null) return found;
    throw validationProblem({
      strapi,
      code: type === 'chapters' ? 'parent-missing' : 'chapter-missing',
    });
  };

  const createAtPlace = async (
    data: Record<string, unknown>,
    next: () => Promise<unknown>,
  ): Promise<unknown> => {
    const parent = await chooseHolder(data[holder]);
    const report = await chooseReport(data.report, parent);
    await checkBlocks({ strapi, data, reportDocumentId: report });
    if (inverse !== null) Reflect.deleteProperty(data, inverse);
    data.key = keyFor({ strapi, given: data.key });
    data.report = report;
    data.reportDocumentId = report;
    data[holder] = parent;
    const work = async () => {
      data.position = await outline.placeNew({ type, report, parent });
      return next();
    };
    return withStructureLock({ strapi, report, work });
  };

  const refuseMove = async (data: Record<string, unknown>, documentId: string): Promise<void> => {
    const current = await find(documentId);
    if (current === null) return;
    const { title } = current;
    const report = readRelation({ value: data.report });
    const parent = readRelation({ value: data[holder] });
    const isElsewhere = async (
      input: typeof report,
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

  const refuseWhenHolding = async (documentId: string): Promise<void> => {
    const current = await find(documentId);
    if (type === 'cases' || !current?.report) return;
    const { report } = current;
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
          .slice(0, 5)
          .map((node) => `“${node.title}”`)
          .join('、'),
      },
    });
  };

  const keepPlaces = async (documentId: string, next: () => Promise<unknown>): Promise<unknown> => {
    const current = await find(documentId);
    return current?.report ? outline.keepStructure({ report: current.report, work: next }) : next();
  };

  return async (context, next) => {
    const documentId = documentIdOf(context);
    switch (context.action) {
      case 'create':
        return createAtPlace(dataOf(context), next);
      case 'clone': {
        const source = await find(documentId);
        const data = dataOf(context);
        Object.assign(data, { key: null, report: source?.report, [holder]: source?.parent });
        return createAtPlace(data, next);
      }
      case 'update':
        await refuseMove(dataOf(context), documentId);
        return keepPlaces(documentId, next);
      case 'publish':
      case 'discardDraft':
        return keepPlaces(documentId, next);
      case 'unpublish':
      case 'delete':
        return keepPlaces(documentId, async () => {
          await refuseWhenHolding(documentId);
          return next();
        });
      default:
        return next();
    }
  };
};
