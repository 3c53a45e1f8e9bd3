import type { Core } from '@strapi/strapi';
import type { ReportContent, TableContent } from '../../../../domain/content/report-content';
import { carryTable } from '../../../../domain/packs/carry-table';
import type { CombinedPack } from '../../../../domain/packs/combine-packs';
import { tableLayout, tableYears } from '../../../../domain/packs/table-layout';
import { createDocument } from '../../repositories/document-writer';
import { INDICATOR_TABLE } from '../../uids';

/** A table that the report is to have, and the key of the chapter that shows it. */
type RequestedTable = { table: Omit<TableContent, 'documentId'>; chapter: string };

export type PlacedTable = { key: string; documentId: string; chapter: string; isNew: boolean };

const officialTables = (combined: CombinedPack, year: number): RequestedTable[] =>
  combined.tables.map((table) => ({
    chapter: table.chapter,
    table: {
      key: table.key,
      kind: 'annex',
      title: table.title,
      display: 'table',
      years: tableYears({ table, year }),
      layout: tableLayout({ table, indicators: combined.indicators }),
    },
  }));

const carriedTables = (
  source: ReportContent,
  combined: CombinedPack,
  year: number,
): RequestedTable[] => {
  const charts = new Map(
    source.tables.flatMap((table) => (table.kind === 'trend' ? [[table.documentId, table]] : [])),
  );
  return source.chapters.flatMap(({ key: chapter, blocks }) =>
    blocks.flatMap((block): RequestedTable[] => {
      const table = block.type === 'table' ? charts.get(block.table ?? '') : undefined;
      if (!table) return [];
      const years = year - source.report.year;
      return [{ chapter, table: carryTable({ table, years, renamed: combined.renamed }) }];
    }),
  );
};

/**
 * Gives a report the official tables of its packs and, from an earlier report, the charts that its chapters
 * show. A table whose key is there is left as it is.
 */
export async function addTables({
  strapi,
  combined,
  content,
  source,
}: {
  strapi: Core.Strapi;
  combined: CombinedPack;
  content: ReportContent;
  source: ReportContent | null;
}): Promise<PlacedTable[]> {
  const { documentId: report, year } = content.report;
  const present = new Map(content.tables.map((table) => [table.key, table.documentId]));
  const requested = [
    ...officialTables(combined, year),
    ...(source ? carriedTables(source, combined, year) : []),
  ];
  const placed = new Map<string, PlacedTable>();
  for (const { table, chapter } of requested) {
    const { key } = table;
    if (placed.has(key)) continue;
    const existing = present.get(key);
    const documentId =
      existing ??
      (await createDocument({ strapi, uid: INDICATOR_TABLE, data: { ...table, report } }));
    placed.set(key, { key, documentId, chapter, isNew: existing === undefined });
  }
  return [...placed.values()];
}
