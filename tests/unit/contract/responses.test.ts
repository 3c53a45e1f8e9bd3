import { RESPONSES } from '../../../src/plugins/annual-report/contract/responses';
import {
  cutCase,
  cutChapter,
  cutTable,
} from '../../../src/plugins/annual-report/domain/parts/report-parts';
import { smallReport } from '../builders/report';

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
};

const answers: Record<keyof typeof RESPONSES, unknown> = {
  reportResponse: {
    data: report,
    meta: {
      sha256,
      latest: true,
      baseUrl,
      links: { self: '/a', editions: '/b', schema: '/c' },
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
  chapterResponse: { data: cutChapter({ report, number: '1' }), meta: partMeta },
  caseResponse: { data: cutCase({ report, number: 1 }), meta: partMeta },
  tableResponse: { data: cutTable({ report, key: 'annex-1' }), meta: partMeta },
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
