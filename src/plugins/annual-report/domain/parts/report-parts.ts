import type { CaseJson, ChapterJson, ReportJson } from '../../contract/report';
import type { CasePart, ChapterPart, TablePart } from '../../contract/responses';
import type { BlockJson } from '../../contract/block';

const flatten = (chapters: ChapterJson[]): ChapterJson[] =>
  chapters.flatMap((chapter) => [chapter, ...flatten(chapter.chapters)]);

const namedImages = (blocks: BlockJson[]): string[] =>
  blocks.flatMap((block) => (block.type === 'images' ? block.images : []));

const namedTables = (blocks: BlockJson[]): string[] =>
  blocks.flatMap((block) => (block.type === 'table' ? [block.table] : []));

const imagesOf = (report: ReportJson, blocks: BlockJson[], cases: CaseJson[]) => {
  const requested = new Set([
    ...namedImages(blocks),
    ...cases.flatMap((item) => [...namedImages(item.blocks), item.cover]),
  ]);
  return report.images.filter((image) => requested.has(image.id));
};

/** Numbers of all chapters in reading order. */
export function chapterNumbers({ report }: { report: ReportJson }): string[] {
  return flatten(report.chapters).map((chapter) => chapter.number);
}

/** A chapter with its sub-chapters and everything that they show; null when there is no such number. */
export function cutChapter({
  report,
  number,
}: {
  report: ReportJson;
  number: string;
}): ChapterPart | null {
  const chapter = flatten(report.chapters).find((candidate) => candidate.number === number);
  if (!chapter) return null;
  const branch = flatten([chapter]);
  const blocks = branch.flatMap((item) => item.blocks);
  const caseIds = new Set(branch.flatMap((item) => item.cases));
  const tableIds = new Set(namedTables(blocks));
  const cases = report.cases.filter((item) => caseIds.has(item.id));
  return {
    chapter,
    cases,
    images: imagesOf(report, blocks, cases),
    tables: report.tables.filter((table) => tableIds.has(table.id)),
  };
}

/** A case with its images; null when there is no such number. */
export function cutCase({
  report,
  number,
}: {
  report: ReportJson;
  number: number;
}): CasePart | null {
  const found = report.cases.find((item) => item.number === number);
  return found ? { case: found, images: imagesOf(report, [], [found]) } : null;
}

/** A table with the indicators of its rows; null when there is no such key. */
export function cutTable({ report, key }: { report: ReportJson; key: string }): TablePart | null {
  const table = report.tables.find((candidate) => candidate.key === key);
  if (!table) return null;
  const codes = new Set(table.rows.map((row) => row.indicator));
  return {
    table,
    indicators: Object.fromEntries(
      Object.entries(report.indicators).filter(([code]) => codes.has(code)),
    ),
  };
}
