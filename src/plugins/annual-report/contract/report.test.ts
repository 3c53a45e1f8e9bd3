import { reportSchema, type ReportJson } from './report';
import { smallReport } from '../../../../tests/support/builders/report';

const changed = (change: (report: ReportJson) => object) => {
  const report = smallReport();
  return reportSchema.safeParse({ ...report, ...change(report) }).success;
};

const withFirst = ([first, ...others]: object[], change: object): object[] => [
  { ...first, ...change },
  ...others,
];

describe('a report', () => {
  it('should come back as it was', () => {
    const report = smallReport();
    expect(reportSchema.parse(report)).toEqual(report);
  });

  it('should be without an edition in a preview', () => {
    expect(changed(() => ({ edition: null }))).toBe(true);
  });

  it.each(['1', '1.2', '8.10.12'])('should number a chapter %s', (number) => {
    expect(changed(({ chapters }) => ({ chapters: withFirst(chapters, { number }) }))).toBe(true);
  });

  it.each(['', '1.', '1.2.3.4', '1.a', 'A'])('should not number a chapter %j', (number) => {
    expect(changed(({ chapters }) => ({ chapters: withFirst(chapters, { number }) }))).toBe(false);
  });

  it.each([
    ['a year out of range', (report: ReportJson) => ({ report: { ...report.report, year: 24 } })],
    [
      'a case without a number',
      ({ cases }: ReportJson) => ({ cases: withFirst(cases, { number: null }) }),
    ],
    [
      'an image without a file',
      ({ images }: ReportJson) => ({ images: withFirst(images, { file: null }) }),
    ],
    [
      'an unknown kind of table',
      ({ tables }: ReportJson) => ({ tables: withFirst(tables, { kind: 'other' }) }),
    ],
    [
      'an unknown block',
      ({ chapters }: ReportJson) => ({
        chapters: withFirst(chapters, { blocks: [{ type: 'video' }] }),
      }),
    ],
    [
      'an indicator under what is no code',
      ({ indicators }: ReportJson) => ({ indicators: { total: Object.values(indicators)[0] } }),
    ],
    [
      'a moment that is not in UTC',
      ({ edition }: ReportJson) => ({
        edition: { ...edition, releasedAt: '2025-01-15T08:00:00+08:00' },
      }),
    ],
  ])('should not hold %s', (_, change) => {
    expect(changed(change)).toBe(false);
  });
});
