import type { ReportJson } from '../../../src/plugins/annual-report/contract/report';
import type { TextContent } from '../../../src/plugins/annual-report/contract/text';
import { assembleReport } from '../../../src/plugins/annual-report/domain/assemble/assemble-report';
import { prepareReport } from '../../../src/plugins/annual-report/domain/compile/prepare-report';
import type {
  BlockContent,
  ImageContent,
  ReportContent,
} from '../../../src/plugins/annual-report/domain/content/report-content';
import { compareEditions } from '../../../src/plugins/annual-report/domain/editions/compare-editions';
import {
  caseStory,
  chapter,
  image,
  imageFile,
  indicator,
  layoutRow,
  observation,
  reportContent,
  table,
} from './content';
import { editionHead } from './report';
import { paragraph } from './text';

/** A text block of paragraphs. */
export function words(...texts: string[]): BlockContent {
  return {
    type: 'text',
    content: texts.map((text) => paragraph({ text })),
  };
}

export function content(...nodes: TextContent): BlockContent {
  return { type: 'text', content: nodes };
}

/** A photograph whose file is known by its hash, as in an edition. */
export function photo(key: string, given: Partial<ImageContent> = {}): ImageContent {
  return image({ documentId: key, file: fileOf(key), ...given });
}

export function fileOf(name: string): NonNullable<ImageContent['file']> {
  return {
    ...imageFile({
      url: `/uploads/editions/files/${name}.jpg`,
      sha256: Buffer.from(name).toString('hex').padEnd(64, '0').slice(0, 64),
    }),
    formats: {},
  };
}

const OVERVIEW = [
  words(
    '学校现有全日制在校生 3120 人，比上年有所增加。',
    '专业设置紧贴产业，开设数控加工、新能源汽车等专业。',
  ),
  { type: 'images' as const, images: ['campus', 'library'] },
  words('学校坚持立德树人，办学条件持续改善。'),
];

/** A report with three chapters, a section, two cases, four photographs and two tables. */
export function editionContent(given: Partial<ReportContent> = {}): ReportContent {
  return reportContent({
    chapters: [
      chapter({ documentId: 'overview', title: '学校概况', blocks: OVERVIEW }),
      chapter({ documentId: 'staff', title: '教师队伍', parent: 'overview' }),
      chapter({
        documentId: 'teaching',
        title: '教育教学',
        position: 2,
        blocks: [words('教学改革稳步推进。'), { type: 'table', table: 'trend' }],
      }),
      chapter({
        documentId: 'annexes',
        title: '附表',
        position: 3,
        blocks: [{ type: 'table', table: 'annex-1' }],
      }),
    ],
    cases: [
      caseStory({ documentId: 'skills', title: '技能大赛', chapter: 'staff', cover: 'contest' }),
      caseStory({
        documentId: 'village',
        title: '乡村振兴',
        chapter: 'teaching',
        summary: '服务乡村产业。',
        blocks: [words('送教下乡四十余次。'), { type: 'images', images: ['village'] }],
      }),
    ],
    images: ['campus', 'library', 'contest', 'village'].map((key) => photo(key)),
    tables: [
      table({ documentId: 'trend', kind: 'trend', display: 'bar' }),
      table({
        documentId: 'annex-1',
        title: '计分卡',
        layout: [
          layoutRow(),
          layoutRow({
            key: 'employed',
            indicator: 'graduates.employed',
            label: '就业人数',
            seq: 2,
          }),
          layoutRow({ key: 'rate', indicator: 'graduates.rate', label: '就业率', seq: 3 }),
        ],
      }),
    ],
    indicators: [
      indicator(),
      indicator({ code: 'graduates.employed', name: '就业人数' }),
      indicator({
        code: 'graduates.rate',
        name: '就业率',
        unit: '%',
        kind: 'percent',
        decimals: 1,
        aggregation: 'formula',
        formula: 'percent(graduates.employed, graduates.total)',
      }),
    ],
    observations: [
      observation({ year: 2023, value: 280 }),
      observation({ year: 2024, value: 305 }),
      observation({ indicator: 'graduates.employed', year: 2023, value: 270 }),
      observation({ indicator: 'graduates.employed', year: 2024, value: 290 }),
    ],
    ...given,
  });
}

export function editionOf(given: ReportContent, number = 1): ReportJson {
  return assembleReport({
    prepared: prepareReport({ content: given }),
    edition: editionHead({ number, note: number > 1 ? '改' : null }),
    findings: [],
  });
}

/** What differs after an edit of the report. */
export function changesAfter(
  edit: (given: ReportContent) => ReportContent,
  given: ReportContent = editionContent(),
) {
  return compareEditions({ before: editionOf(given), after: editionOf(edit(given), 2) });
}

type Listed = 'chapters' | 'cases' | 'images' | 'tables';

/** The report with one of its chapters, cases, images or tables edited. */
export function edited<List extends Listed>(
  given: ReportContent,
  list: List,
  documentId: string,
  edit: Partial<ReportContent[List][number]>,
): ReportContent {
  return {
    ...given,
    [list]: given[list].map((item) =>
      item.documentId === documentId ? { ...item, ...edit } : item,
    ),
  };
}

/** The report with other blocks in one of its chapters. */
export function withBlocks(
  given: ReportContent,
  documentId: string,
  ...blocks: BlockContent[]
): ReportContent {
  return edited(given, 'chapters', documentId, { blocks });
}
