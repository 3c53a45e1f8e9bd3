import type { Core } from '@strapi/strapi';
import type { ContentStatus } from '../../../../contract/envelope';
import type { ReportJson } from '../../../../contract/report';
import type { PackContent, ReportContent } from '../../../../domain/content/report-content';
import { packContent } from '../../../../domain/packs/combine-packs';
import { type Connection, onSnapshot } from '../connection';
import { createEditionRepository } from '../editions/edition-repository';
import { createAliasRepository } from '../packs/alias-repository';
import { createPackRepository } from '../packs/pack-repository';
import { readBlocks } from './read-blocks';
import { readImages } from './read-images';
import { readIndicators, readObservations, readTables } from './read-numbers';
import { readCaseRows, readChapterRows } from './read-outline';
import { readReportHead } from './read-report-head';

/** JSON of the latest readable edition of the report of the year before, or null. One statement. */
const readLastYear = async ({
  connection,
  school,
  year,
}: {
  connection: Connection;
  school: string;
  year: number;
}): Promise<string | null> => {
  const edition = await createEditionRepository({ connection }).findLatest({
    school,
    year: year - 1,
  });
  return edition?.body ?? null;
};

/** The pack of a report with all that it builds on, or null. One statement, none for a report without a pack. */
const readPack = async ({
  connection,
  code,
}: {
  connection: Connection;
  code: string | null;
}): Promise<PackContent | null> =>
  code === null
    ? null
    : packContent({ packs: await createPackRepository({ connection }).readWithIncluded({ code }) });

/** Names that administrators gave these indicators, by code; nothing where there are none. One statement. */
const readAliases = async ({
  connection,
  codes,
}: {
  connection: Connection;
  codes: Set<string>;
}): Promise<Pick<ReportContent, 'aliases'>> => {
  const aliases: Record<string, string[]> = {};
  for (const { indicator, alias } of await createAliasRepository({ connection }).list()) {
    if (codes.has(indicator)) aliases[indicator] = [...(aliases[indicator] ?? []), alias];
  }
  return Object.keys(aliases).length === 0 ? {} : { aliases };
};

const withBlocks = <Row extends { rowId: number }, Block>(
  rows: Row[],
  blocks: Map<number, Block[]>,
): (Omit<Row, 'rowId'> & { blocks: Block[] })[] =>
  rows.map(({ rowId, ...row }) => ({ ...row, blocks: blocks.get(rowId) ?? [] }));

type ContentRequest = { school: string; year: number; status: ContentStatus };

/** Everything but the edition of last year, and that as it is stored. */
type ContentParts = {
  own: Omit<ReportContent, 'lastYear'>;
  /** JSON of a report, or null. */
  lastYear: string | null;
};

const readParts = async ({
  connection,
  school,
  year,
  status,
}: ContentRequest & { connection: Connection }): Promise<ContentParts | null> => {
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
  const indicators = await readIndicators({ connection, school, codes: [...codes] });
  const known = new Set(indicators.map(({ code }) => code));
  return {
    own: {
      report: head.report,
      school: head.school,
      chapters,
      cases,
      images,
      tables,
      indicators,
      observations,
      pack: await readPack({ connection, code: head.packCode }),
      ...(await readAliases({ connection, codes: known })),
      ...(head.unreadableStatement.length > 0 && {
        unreadableStatement: head.unreadableStatement,
      }),
    },
    lastYear: await readLastYear({ connection, school, year }),
  };
};

/** Reads the whole content of a report in a fixed number of statements, or null when there is no such report. */
export async function readContent(
  request: ContentRequest & { connection: Connection },
): Promise<ReportContent | null> {
  const parts = await readParts(request);
  return (
    parts && {
      ...parts.own,
      // Held against the contract when it was released; today's schema may ask for what it did not have then.
      lastYear: parts.lastYear === null ? null : (JSON.parse(parts.lastYear) as ReportJson),
    }
  );
}

/** The same as JSON, for another thread: last year's edition is JSON already. */
export async function readContentJson(
  request: ContentRequest & { connection: Connection },
): Promise<string | null> {
  const parts = await readParts(request);
  if (parts === null) return null;
  return `${JSON.stringify(parts.own).slice(0, -1)},"lastYear":${parts.lastYear ?? 'null'}}`;
}

export function createContentRepository({ strapi }: { strapi: Core.Strapi }) {
  return {
    /** Reads on one snapshot, so that what others save meanwhile is in it whole or not at all. */
    read: (request: ContentRequest): Promise<ReportContent | null> =>
      onSnapshot(strapi, (connection) => readContent({ ...request, connection })),
  };
}
