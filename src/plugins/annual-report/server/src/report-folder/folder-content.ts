import type {
  BlockContent,
  ChapterContent,
  ImageFileContent,
  IndicatorContent,
  ReportContent,
} from '../../../domain/content/report-content';
import type { ReportJson } from '../../../contract/report';
import { gridContent } from '../../../domain/content/grid-content';
import { combinePacks, packContent } from '../../../domain/packs/combine-packs';
import { dictionaryFields } from '../../../domain/packs/dictionary-changes';
import type { FolderChapter, FolderReport } from './folder-report';
import type { FolderBlock } from './markdown/folder-block';

const toBlock = (block: FolderBlock): BlockContent => {
  switch (block.__component) {
    case 'report.text':
      return { type: 'text', content: block.content };
    case 'report.images':
      return { type: 'images', images: block.images };
    case 'report.table':
      return { type: 'table', table: block.table };
    case 'report.challenge':
      return {
        type: 'challenge',
        problem: block.problem,
        cause: block.cause,
        measures: block.measures,
      };
    case 'report.grid': {
      const { key, caption, headRow, headColumn, cells } = block;
      return gridContent({ key, caption, head: { row: headRow, column: headColumn }, cells });
    }
  }
};

const toChapters = (chapters: FolderChapter[], parent: string | null): ChapterContent[] =>
  chapters.flatMap(({ key, title, blocks, chapters: below }, index) => [
    { documentId: key, key, title, parent, position: index + 1, blocks: blocks.map(toBlock) },
    ...toChapters(below, key),
  ]);

type CasePlace = { chapter: string; position: number };

const casePlaces = (chapters: FolderChapter[]): [string, CasePlace][] =>
  chapters.flatMap(({ key, cases, chapters: below }) => [
    ...cases.map((item, index): [string, CasePlace] => [
      item,
      { chapter: key, position: index + 1 },
    ]),
    ...casePlaces(below),
  ]);

/** Indicators of a report as the dictionary of a database has them. */
export function folderIndicators({
  packs,
  ownIndicators,
}: Pick<FolderReport, 'packs' | 'ownIndicators'>): IndicatorContent[] {
  const ofPacks = [...combinePacks({ packs }).indicators.values()].map((indicator) =>
    dictionaryFields({ indicator }),
  );
  const byCode = new Map([...ofPacks, ...ownIndicators].map((one) => [one.code, one]));
  return [...byCode.values()].map(({ nameEn: _nameEn, ...indicator }) => indicator);
}

type PhotographContent = ImageFileContent & { formats: Record<string, ImageFileContent> };

/** Reports of a folder are written in Chinese, as all are. */
const LANGUAGE = 'zh-CN';

/**
 * A report's content as its folder gives it, without a database: document ids are the keys. `photographs` are by the
 * key of their image; `lastYear` is the report of the year before.
 */
export function folderContent({
  report: folder,
  photographs,
  lastYear,
}: {
  report: FolderReport;
  photographs: Map<string, PhotographContent>;
  lastYear: ReportJson | null;
}): ReportContent {
  const places = new Map(casePlaces(folder.chapters));
  const { pack: _pack, ...head } = folder.report;
  return {
    school: folder.school,
    report: { ...head, documentId: folder.school.code, language: LANGUAGE },
    chapters: toChapters(folder.chapters, null),
    cases: folder.cases.map(({ blocks, draft: _draft, ...item }) => ({
      ...item,
      documentId: item.key,
      chapter: places.get(item.key)?.chapter ?? null,
      position: places.get(item.key)?.position ?? 0,
      blocks: blocks.map(toBlock),
    })),
    images: folder.images.map(({ file: _file, ...image }) => ({
      ...image,
      documentId: image.key,
      file: photographs.get(image.key) ?? null,
      schools: { image: folder.school.code, file: null },
    })),
    tables: folder.tables.map((table) => ({ ...table, documentId: table.key })),
    indicators: folderIndicators(folder),
    observations: folder.observations.map(({ reviewed: _reviewed, ...value }) => value),
    pack: packContent({ packs: folder.packs }),
    lastYear,
  };
}
