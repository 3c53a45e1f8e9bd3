import type { Core } from '@strapi/strapi';
import type { Bilingual } from '../../../../domain/base/bilingual';
import { validationProblem } from '../../messages/problem';
import { inTransaction } from '../../repositories/connection';
import { lookUp } from '../../repositories/lookup-repository';
import {
  createStructureRepository,
  type StructureType,
} from '../../repositories/outline/structure-repository';
import { readRelation } from '../relation-targets';

/** A type that has a place in the outline. */
export type StructuredKind = {
  type: StructureType;
  /** The attribute that names what holds the document. */
  parentField: 'parent' | 'chapter';
  /** The inverse side, which is as read-only as the side it mirrors. */
  inverse: 'cases' | null;
  name: Bilingual;
};

export const CHAPTERS: StructuredKind = {
  type: 'chapters',
  parentField: 'parent',
  inverse: 'cases',
  name: { zh: '章节', en: 'chapter' },
};

export const CASES: StructuredKind = {
  type: 'cases',
  parentField: 'chapter',
  inverse: null,
  name: { zh: '案例', en: 'case' },
};

/** Finds out where a new chapter or case is to stand, from what was entered and what there is. */
export function createPlaceChooser({
  strapi,
  kind,
}: {
  strapi: Core.Strapi;
  kind: StructuredKind;
}) {
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

  const chooseParent = async (value: unknown): Promise<string | null> => {
    const given = readRelation({ value });
    if (!given.said || given.target === null) return null;
    const { target } = given;
    const found = await lookUp(strapi, (ask) => ask.documentId({ table: 'chapters', target }));
    if (found !== null) return found;
    throw validationProblem({
      strapi,
      code: kind.type === 'chapters' ? 'parent-missing' : 'chapter-missing',
    });
  };

  return {
    /**
     * The report and the holder of a new document. Without a word about the report it is the holder's, else
     * the newest of the only school.
     * @throws ValidationError when what was named does not exist, or nothing was named and there is a choice
     */
    async choose(
      data: Record<string, unknown>,
    ): Promise<{ report: string; parent: string | null }> {
      const parent = await chooseParent(data[kind.parentField]);
      return { parent, report: await chooseReport(data.report, parent) };
    },
  };
}
