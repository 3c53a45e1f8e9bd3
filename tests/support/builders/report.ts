import type { EditionHead, ReportJson } from '../../../src/plugins/annual-report/contract/report';
import { assembleReport } from '../../../src/plugins/annual-report/domain/assemble/assemble-report';
import { prepareReport } from '../../../src/plugins/annual-report/domain/compile/prepare-report';
import type { ReportContent } from '../../../src/plugins/annual-report/domain/content/report-content';
import {
  caseStory,
  chapter,
  grid,
  image,
  imageFile,
  indicator,
  layoutRow,
  observation,
  reportContent,
  table,
} from './content';
import { paragraph } from './text';

export function editionHead(given: Partial<EditionHead> = {}): EditionHead {
  return {
    number: 1,
    releasedAt: '2025-01-15T08:00:00.000Z',
    note: null,
    previousSha256: null,
    ...given,
  };
}

/** A small report with one of everything that the contract knows. */
export function smallReportContent(): ReportContent {
  return reportContent({
    chapters: [
      chapter({
        documentId: 'overview',
        title: '基本情况',
        blocks: [
          { type: 'text', content: [paragraph({ text: '学校现有学生 1205 人。' })] },
          { type: 'images', images: ['campus'] },
          { type: 'table', table: 'chart' },
          grid(),
        ],
      }),
      chapter({ documentId: 'staff', title: '教师队伍', parent: 'overview', position: 1 }),
      chapter({
        documentId: 'challenges',
        title: '问题与挑战',
        position: 2,
        blocks: [{ type: 'challenge', problem: '问题', cause: '原因', measures: '措施' }],
      }),
      chapter({
        documentId: 'annex',
        title: '附表',
        position: 3,
        blocks: [{ type: 'table', table: 'annex-1' }],
      }),
    ],
    cases: [
      caseStory({
        documentId: 'story',
        chapter: 'staff',
        cover: 'cover',
        blocks: [{ type: 'images', images: ['teacher'] }],
      }),
    ],
    images: [
      image({ documentId: 'campus', file: { ...imageFile(), formats: { small: imageFile() } } }),
      image({ documentId: 'teacher' }),
      image({ documentId: 'cover', caption: '校门前的合影' }),
    ],
    tables: [
      table({ documentId: 'chart', kind: 'trend', display: 'bar' }),
      table({
        documentId: 'annex-1',
        layout: [
          layoutRow({ indicator: null, key: 'students', label: '学生' }),
          layoutRow({ required: true, parent: 'students', level: 1 }),
          layoutRow({ indicator: 'graduates.employed', required: true, seq: 2 }),
        ],
      }),
    ],
    indicators: [indicator(), indicator({ code: 'graduates.employed', name: '就业人数' })],
    observations: [
      observation({ year: 2023, value: 280 }),
      observation({ year: 2024, value: 305 }),
      observation({ indicator: 'graduates.employed', value: null, status: 'not-applicable' }),
    ],
  });
}

export function smallReport(): ReportJson {
  return assembleReport({
    prepared: prepareReport({ content: smallReportContent() }),
    edition: editionHead(),
    findings: [],
  });
}
