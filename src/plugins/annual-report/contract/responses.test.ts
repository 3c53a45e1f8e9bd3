import { RESPONSES } from './responses';
import { cutCase, cutChapter, cutTable } from '../domain/parts/report-parts';
import type { ReportContent } from '../domain/content/report-content';
import { compareEditions } from '../domain/editions/compare-editions';
import { editionContent, editionOf, fileOf } from '../../../../tests/support/builders/editions';
import { smallReport } from '../../../../tests/support/builders/report';

const sha256 = '0123456789abcdef'.repeat(4);
const baseUrl = 'https://reports.example.org';
const releasedAt = '2025-01-15T08:00:00.000Z';
const report = smallReport();
const partMeta = { sha256, edition: 1, baseUrl };

const edition = {
  number: 1,
  releasedAt,
  note: null,
  sha256,
  previousSha256: null,
  supersededBy: 2,
  withdrawn: { at: releasedAt, reason: '数据有误' },
  url: '/api/annual-report/reports/juying/2024/editions/1',
  changes: '/api/annual-report/reports/juying/2024/editions/1/changes',
};

/** One change of every list. */
const renewed = (given: ReportContent): ReportContent => ({
  ...given,
  report: { ...given.report, title: '新的题目' },
  chapters: given.chapters.map((item) => ({ ...item, title: `新${item.title}` })),
  images: given.images.map((item) => ({ ...item, caption: '新的图注', file: fileOf('new') })),
  tables: given.tables.map((item) => ({ ...item, display: 'line' })),
  indicators: given.indicators.map((item) => ({ ...item, definition: '新的定义' })),
  observations: given.observations.map((item) => ({ ...item, value: 299 })),
});

const described = {
  name: '毕业生人数',
  unit: '人',
  kind: 'count',
  decimals: 0,
  definition: null,
  source: null,
  direction: 'neither',
  aggregation: 'sum',
  formula: null,
  weight: null,
  rounding: 'exact',
};

const aggregate = {
  value: 305,
  text: '305',
  status: 'final',
  rule: 'sum',
  reason: 'some-schools-missing',
  schools: { reported: 1, expected: 2 },
  weight: null,
  inputs: null,
  from: [{ report: 2025, schools: 1 }],
};

const reasons = { 'some-schools-missing': { zh: '只有部分学校。', en: 'Some schools only.' } };

const [before, after] = [editionContent(), renewed(editionContent())];
const changes = compareEditions({ before: editionOf(before), after: editionOf(after, 2) });

const answers: Record<keyof typeof RESPONSES, unknown> = {
  reportResponse: {
    data: report,
    meta: {
      sha256,
      latest: true,
      baseUrl,
      links: {
        self: '/a',
        editions: '/b',
        schema: '/c',
        indicatorsCsv: '/d',
        indicatorsXlsx: '/e',
        indicatorsJsonStat: '/f',
        jsonLd: '/g',
        dataPackage: '/h',
      },
    },
  },
  editionResponse: { data: report, meta: { sha256 } },
  previewResponse: {
    data: { ...report, edition: null },
    meta: {
      status: 'draft',
      baseUrl,
      notIncluded: [{ type: 'chapter', id: 'new', title: '新章节' }],
    },
  },
  reportListResponse: {
    data: [
      {
        school: report.report.school,
        year: 2024,
        title: report.report.title,
        edition: 1,
        releasedAt,
        sha256,
        url: '/api/annual-report/reports/juying/2024',
      },
    ],
    meta: { baseUrl, pagination: { page: 1, pageSize: 25, pageCount: 1, total: 1 } },
  },
  editionListResponse: { data: [edition], meta: { baseUrl } },
  changesResponse: {
    data: {
      from: { number: 1, sha256, schemaVersion: '1.0.0' },
      to: { number: 2, sha256, schemaVersion: '1.1.0', releasedAt, note: '更正一处' },
      ...changes,
    },
    meta: { baseUrl },
  },
  unreleasedChangesResponse: {
    data: { from: null, to: null, ...changes },
    meta: { status: 'published', baseUrl, notIncluded: [] },
  },
  chapterResponse: { data: cutChapter({ report, number: '1' }), meta: partMeta },
  caseResponse: { data: cutCase({ report, number: 1 }), meta: partMeta },
  tableResponse: { data: cutTable({ report, key: 'annex-1' }), meta: partMeta },
  rollupResponse: {
    data: {
      year: 2024,
      by: 'district',
      rows: [
        {
          group: { by: 'district', key: '重庆市/渝中区', label: '渝中区' },
          cells: { 'graduates.total': aggregate },
        },
        { group: null, cells: { 'graduates.total': aggregate } },
      ],
      indicators: { 'graduates.total': described },
      reasons,
    },
    meta: { baseUrl },
  },
  schoolSeriesResponse: {
    data: {
      indicator: 'graduates.total',
      school: { code: 'juying', name: '聚英技工学校' },
      definition: described,
      years: [
        {
          year: 2024,
          value: 305,
          text: '305',
          status: 'final',
          origin: 'reported',
          respondents: null,
          edition: { year: 2024, number: 1 },
          from: null,
          change: { from: 2023, absolute: null, percent: null, reason: 'no-year-before' },
        },
      ],
      reasons: { 'no-year-before': { zh: '没有上一年。', en: 'There is no year before.' } },
    },
    meta: { baseUrl },
  },
  allSchoolsSeriesResponse: {
    data: {
      indicator: 'graduates.total',
      school: null,
      definition: described,
      years: [{ year: 2024, ...aggregate }],
      reasons,
    },
    meta: { baseUrl },
  },
  errorResponse: {
    data: null,
    error: { status: 404, name: 'NotFoundError', message: '没有这份报告。', details: {} },
  },
};

describe.each(Object.entries(answers))('%s', (name, answer) => {
  const schema = RESPONSES[name as keyof typeof RESPONSES];

  it('should keep what is answered as it is', () => {
    expect(schema.parse(answer)).toEqual(answer);
  });

  it('should not be empty', () => {
    expect(schema.safeParse({ data: null, meta: null }).success).toBe(false);
  });
});
