import { lastYearValues } from './last-year-values';
import { layoutRow, table } from '../../../../../../tests/support/builders/content';
import { lastYearReport } from '../../../../../../tests/support/builders/last-year';
import { numbers } from '../../../../../../tests/support/builders/numbers';
import { findingsOf } from '../../../../../../tests/support/builders/prepared';

type Spec = Parameters<typeof numbers>[0][string];

const run = (before: Spec, now: Spec) =>
  findingsOf(lastYearValues, {
    ...numbers({ 'a.total': { name: '毕业生', ...now } }),
    lastYear: lastYearReport(numbers({ 'a.total': { name: '毕业生', ...before } })),
  });

describe('last year’s values', () => {
  it('should pass a number that both reports print', () => {
    expect(run({ values: { 2023: '312' } }, { values: { 2023: '312', 2024: '305' } })).toEqual([]);
  });

  it('should find a number that this report prints otherwise, with both', () => {
    expect(run({ values: { 2023: '312' } }, { values: { 2023: '321' } })).toMatchObject([
      {
        severity: 'warning',
        place: { id: 'a.total', year: 2023 },
        numbers: [{ text: '321' }, { label: '2023 年年报：毕业生', text: '312' }],
        messages: {
          zh: '2023 年“毕业生”在去年的年报中为 312 人，本年报却印为 321 人，没有说明。',
        },
      },
    ]);
  });

  it('should compare earlier years too', () => {
    expect(run({ values: { 2022: '339' } }, { values: { 2022: '393' } })).toHaveLength(1);
  });

  it('should pass a corrected value with a note', () => {
    expect(
      run({ values: { 2023: '312' } }, { values: { 2023: { text: '321', note: '更正漏统' } } }),
    ).toEqual([]);
  });

  it('should allow for rounding and other units', () => {
    const money = { kind: 'amount' as const };
    expect(
      run(
        { ...money, unit: '元', values: { 2023: '893200' } },
        { ...money, unit: '万元', values: { 2023: '89.3' } },
      ),
    ).toEqual([]);
  });

  it('should find a number whose unit alone has changed', () => {
    const money = { kind: 'amount' as const, values: { 2023: '89.3' } };
    expect(run({ ...money, unit: '元' }, { ...money, unit: '万元' })).toHaveLength(1);
  });

  it('should not compare what last year’s report did not know', () => {
    expect(run({ values: { 2022: '339' } }, { values: { 2023: '312', 2024: '305' } })).toEqual([]);
  });

  it('should compare what a chart prints for a year without a value', () => {
    const chart = table({
      documentId: 'chart',
      kind: 'trend',
      years: [2022, 2023],
      layout: [layoutRow({ indicator: 'a.total', cells: { '2022': { text: '393', value: 393 } } })],
    });
    expect(
      findingsOf(lastYearValues, {
        ...numbers({ 'a.total': { values: { 2024: '305' } } }),
        tables: [chart],
        lastYear: lastYearReport(numbers({ 'a.total': { values: { 2022: '339' } } })),
      }),
    ).toMatchObject([
      { place: { id: 'chart', year: 2022 }, numbers: [{ text: '393' }, { text: '339' }] },
    ]);
  });

  it('should find nothing without an edition of last year', () => {
    expect(findingsOf(lastYearValues, numbers({ 'a.total': { values: { 2023: '312' } } }))).toEqual(
      [],
    );
  });
});
