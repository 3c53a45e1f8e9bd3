import type { Core } from '@strapi/strapi';
import type { ReportJson } from '../../../../contract/report';
import type { TableJson } from '../../../../contract/table';
import { canonicalJson } from '../../../../domain/canonical/canonical-json';
import type { FormatSource } from '../../../../domain/formats/format-source';
import {
  type FormatReading,
  indicatorCells,
  type PrintedCell,
  reportCells,
  tableCells,
} from '../../../../domain/formats/printed-cell';
import { chapterNumbers } from '../../../../domain/parts/report-parts';
import { compareCells } from '../../../../domain/verification/compare-cells';
import { type Difference, differing } from '../../../../domain/verification/difference';
import { type Format, FORMAT_REGISTRY } from '../../formats/registry';
import { createPartService } from '../editions/part-service';
import type { FileAnswer, FileAnswers } from './answers';

const text = (value: unknown): string => canonicalJson({ value });

/** Whether every chapter, case and table that is cut from an edition is the one that stands in it. */
export function checkOwnParts({
  strapi,
  report,
}: {
  strapi: Core.Strapi;
  report: ReportJson;
}): Difference[] {
  const parts = createPartService({ strapi });
  const code = 'part-differs' as const;
  return [
    ...chapterNumbers({ report }).flatMap((number) =>
      differing({
        code,
        where: `/chapters/${number}`,
        expected: number,
        found: parts.chapter(report, { number }).chapter.number,
      }),
    ),
    ...report.cases.flatMap((story) =>
      differing({
        code,
        where: `/cases/${story.number}`,
        expected: text(story),
        found: text(parts.case(report, story).case),
      }),
    ),
    ...report.tables.flatMap((table) =>
      differing({
        code,
        where: `/tables/${table.key}`,
        expected: text(table),
        found: text(parts.table(report, table).table),
      }),
    ),
  ];
}

const expectedOf = (
  source: FormatSource,
  format: Format,
  table: TableJson | null,
): PrintedCell[] => {
  if (table) return tableCells({ table });
  return format.scope === 'indicators' ? indicatorCells(source) : reportCells(source);
};

/** A file without any line cannot name its edition. */
const compareOrigin = (
  where: string,
  { edition, sha256, cells }: FormatReading,
  source: FormatSource,
): Difference[] =>
  edition === null && cells.length === 0
    ? []
    : differing({
        code: 'format-edition',
        where,
        expected: `${source.edition.number} ${source.edition.sha256}`,
        found: `${edition ?? ''} ${sha256 ?? ''}`,
      });

const compareFile = async (
  { address: file, bytes }: FileAnswer,
  format: Format,
  source: FormatSource,
  expected: PrintedCell[],
): Promise<Difference[]> => {
  try {
    if (bytes instanceof Error) throw bytes;
    const reading = await format.readNumbers({ bytes });
    return [
      ...compareOrigin(file, reading, source),
      ...compareCells({ file, expected, found: reading.cells }),
    ];
  } catch (error) {
    const found = error instanceof Error ? error.message : String(error);
    return [{ code: 'format-unreadable', where: file, expected: null, found }];
  }
};

/** Reads every file of an edition back and compares it with the edition, cell by cell. */
export async function checkFormats({
  source,
  isLatest,
  answers,
}: {
  source: FormatSource;
  isLatest: boolean;
  answers: FileAnswers;
}): Promise<{ count: number; differences: Difference[] }> {
  const differences: Difference[] = [];
  let count = 0;
  for (const format of FORMAT_REGISTRY) {
    const tables = format.scope === 'table' ? source.report.tables : [null];
    for (const table of tables) {
      const expected = expectedOf(source, format, table);
      for (const file of await answers({ source, format, table, isLatest })) {
        count += 1;
        differences.push(...(await compareFile(file, format, source, expected)));
      }
    }
  }
  return { count, differences };
}
