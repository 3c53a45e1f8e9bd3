import type {
  BlockContent,
  ChapterContent,
  ReportContent,
} from '../../../src/plugins/annual-report/domain/content/report-content';
import { packContent } from '../../../src/plugins/annual-report/domain/packs/combine-packs';
import type {
  DemoChapter,
  DemoReport,
} from '../../../src/plugins/annual-report/server/src/demo/demo-report';
import type { DemoBlock } from '../../../src/plugins/annual-report/server/src/demo/markdown-to-blocks';

const toBlock = (block: DemoBlock): BlockContent => {
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
  }
};

const toChapters = (chapters: DemoChapter[], parent: string | null): ChapterContent[] =>
  chapters.flatMap(({ key, title, blocks, chapters: below }, index) => [
    { documentId: key, key, title, parent, position: index + 1, blocks: blocks.map(toBlock) },
    ...toChapters(below, key),
  ]);

const casePlaces = (chapters: DemoChapter[]): [string, { chapter: string; position: number }][] =>
  chapters.flatMap(({ key, cases, chapters: below }) => [
    ...cases.map((item, index): [string, { chapter: string; position: number }] => [
      item,
      { chapter: key, position: index + 1 },
    ]),
    ...casePlaces(below),
  ]);

/** The demo's content as its files give it, without a database: document ids are the keys. */
export function demoContent({ demo }: { demo: DemoReport }): ReportContent {
  const places = new Map(casePlaces(demo.chapters));
  return {
    school: demo.school,
    report: {
      ...demo.report,
      documentId: demo.school.code,
      language: 'zh-CN',
      statement: [],
      signatory: null,
    },
    chapters: toChapters(demo.chapters, null),
    cases: demo.cases.map(({ blocks, ...item }) => ({
      ...item,
      documentId: item.key,
      chapter: places.get(item.key)?.chapter ?? null,
      position: places.get(item.key)?.position ?? 0,
      blocks: blocks.map(toBlock),
    })),
    images: demo.images.map((image) => ({
      ...image,
      documentId: image.key,
      file: {
        url: `/uploads/${image.key}.jpg`,
        width: 1600,
        height: 1200,
        mime: 'image/jpeg',
        bytes: 100_000,
        sha256: null,
        formats: {},
      },
      schools: { image: demo.school.code, file: null },
    })),
    tables: demo.tables.map((table) => ({ ...table, documentId: table.key })),
    indicators: demo.indicators.map(({ weight, ...indicator }) => ({
      ...indicator,
      aggregationWeight: weight,
    })),
    observations: demo.observations,
    pack: packContent({ packs: demo.packs }),
    lastYear: null,
  };
}
