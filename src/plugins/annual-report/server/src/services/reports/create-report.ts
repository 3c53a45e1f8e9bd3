import type { Core } from '@strapi/strapi';
import type { ReportContent } from '../../../../domain/content/report-content';
import { combinePacks } from '../../../../domain/packs/combine-packs';
import { notFoundProblem, validationProblem } from '../../messages/problem';
import { inTransaction, type Connection } from '../../repositories/connection';
import { readAskedCoverage } from '../../repositories/checks/asked-coverage-repository';
import { readContent } from '../../repositories/content/content-repository';
import { createDocument, updateDocument } from '../../repositories/document-writer';
import { createLookupRepository } from '../../repositories/lookup-repository';
import { createReportRepository } from '../../repositories/report-repository';
import { createNewReportRepository } from '../../repositories/reports/new-report-repository';
import { REPORT } from '../../uids';
import { addChapters } from './add-chapters';
import { addTables } from './add-tables';
import { readReportPacks } from './report-pack';

export type NewReport = {
  school: string;
  year: number;
  /** Code of the pack; null for the one that fits. */
  pack?: string | null;
  /** Year of an earlier report of the school whose outline and charts it takes over, without texts. */
  outlineFrom?: number | null;
  title?: string | null;
};

export type ReportOutcome = {
  school: string;
  year: number;
  title: string;
  pack: string;
  isNew: boolean;
  /** Keys of what was added; nothing else was touched. */
  chapters: string[];
  tables: string[];
};

const SCHOOLS_SHOWN = 10;

/**
 * Creates a report with the official chapters and annex tables of its pack, as drafts, in one transaction.
 * What last year's report asks of its numbers, this one asks, too. Run again it adds what is missing and changes nothing that is there.
 * @throws ValidationError when there is no such school or the pack does not fit; NotFoundError when there is
 * no report of `outlineFrom`
 */
export async function createReport({
  strapi,
  school: code,
  year,
  pack: requested = null,
  outlineFrom = null,
  title = null,
}: NewReport & { strapi: Core.Strapi }): Promise<ReportOutcome> {
  const requireSchool = async (connection: Connection) => {
    const school = await createNewReportRepository({ connection }).school({ code });
    if (school) return school;
    const codes = await createLookupRepository({ connection }).schoolCodes();
    const known = codes.slice(0, SCHOOLS_SHOWN).join(', ') || '—';
    throw validationProblem({ strapi, code: 'school-unknown', params: { code, known } });
  };

  const requireContent = async (connection: Connection, of: number): Promise<ReportContent> => {
    const content = await readContent({ connection, school: code, year: of, status: 'draft' });
    if (content) return content;
    const keys = await createReportRepository({ strapi }).listKeys();
    const known = keys.map((key) => `${key.school}/${key.year}`).join(', ') || '—';
    const params = { school: code, year: of, known };
    throw notFoundProblem({ strapi, code: 'report-not-found', params });
  };

  return inTransaction(strapi, async (connection) => {
    const reports = createNewReportRepository({ connection });
    await reports.lock({ school: code, year });
    const school = await requireSchool(connection);
    const current = await reports.report({ school: code, year });
    const packs = await readReportPacks({
      strapi,
      connection,
      requested,
      current: current?.pack ?? null,
      reporter: { school: code, schoolName: school.name, schoolType: school.type, year },
    });
    const pack = packs.at(-1)?.pack ?? '';
    const source = outlineFrom === null ? null : await requireContent(connection, outlineFrom);
    const data = { title: title ?? `${school.name}质量年度报告（${year}年）`, pack };
    if (!current) {
      const numberCoverage = await readAskedCoverage({ connection, school: code, year: year - 1 });
      const ofReport = { ...data, schoolCode: code, year, numberCoverage };
      await createDocument({ strapi, uid: REPORT, data: ofReport });
    } else if (current.pack === null) {
      const { documentId } = current;
      await updateDocument({ strapi, uid: REPORT, documentId, data: { pack } });
    }
    const content = await requireContent(connection, year);
    const combined = combinePacks({ packs });
    const tables = await addTables({ strapi, combined, content, source });
    const chapters = await addChapters({ strapi, combined, content, source, tables });
    return {
      school: code,
      year,
      title: content.report.title,
      pack,
      isNew: current === null,
      chapters,
      tables: tables.filter(({ isNew }) => isNew).map(({ key }) => key),
    };
  });
}
