import type { Core } from '@strapi/strapi';
import type { ReportContent } from '../../../../domain/content/report-content';
import { onSnapshot, type Connection } from '../connection';
import type { ContentStatus } from '../../../../contract/envelope';
import { readBlocks } from './read-blocks';
import { readImages } from './read-images';
import { readIndicators, readObservations, readTables } from './read-numbers';
import { readCaseRows, readChapterRows } from './read-outline';
import { readLastYear } from './read-last-year';
import { readPack } from './read-pack';
import { readReportHead } from './read-report-head';

const withBlocks = <Row extends { rowId: number }, Block>(
  rows: Row[],
  blocks: Map<number, Block[]>,
): (Omit<Row, 'rowId'> & { blocks: Block[] })[] =>
  rows.map(({ rowId, ...row }) => ({ ...row, blocks: blocks.get(rowId) ?? [] }));

export type ContentRequest = { school: string; year: number; status: ContentStatus };

/** Reads the whole content of a report in a fixed number of statements, or null when there is no such report. */
export const readContent = async ({
  connection,
  school,
  year,
  status,
}: ContentRequest & { connection: Connection }): Promise<ReportContent | null> => {
  const head = await readReportHead({ connection, school, year });
  if (head === null) return null;
  const scope = { connection, reportDocumentId: head.report.documentId, status };
  const chapterRows = await readChapterRows(scope);
  const caseRows = await readCaseRows(scope);
  const blocks = await readBlocks({
    connection,
    owners: {
      chapters: chapterRows.map((row) => row.rowId),
      cases: caseRows.map((row) => row.rowId),
    },
  });
  const chapters = withBlocks(chapterRows, blocks.chapters);
  const cases = withBlocks(caseRows, blocks.cases);
  const shown = [...chapters, ...cases].flatMap((document) =>
    document.blocks.flatMap((block) => (block.type === 'images' ? block.images : [])),
  );
  const covers = cases.flatMap((item) => item.cover ?? []);
  const images = await readImages({ connection, documentIds: [...shown, ...covers] });
  const tables = await readTables(scope);
  const observations = await readObservations({ connection, school, status });
  const codes = new Set([
    ...tables.flatMap((table) => table.layout.flatMap((row) => row.indicator ?? [])),
    ...observations.map((observation) => observation.indicator),
  ]);
  const indicators = await readIndicators({ connection, codes: [...codes] });
  return {
    report: head.report,
    school: head.school,
    chapters,
    cases,
    images,
    tables,
    indicators,
    observations,
    pack: await readPack({ connection, code: head.packCode }),
    lastYear: await readLastYear({ connection, school, year }),
  };
};

export const createContentRepository = ({ strapi }: { strapi: Core.Strapi }) => ({
  /** Reads on one snapshot, so that what others save meanwhile is in it whole or not at all. */
  read: (request: ContentRequest): Promise<ReportContent | null> =>
    onSnapshot(strapi, (connection) => readContent({ ...request, connection })),
});
