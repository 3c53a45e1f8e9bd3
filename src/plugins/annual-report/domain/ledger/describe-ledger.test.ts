import { indicator, observation } from '../../../../../tests/support/builders/content';
import { prepared } from '../../../../../tests/support/builders/prepared';
import { saying } from '../../../../../tests/support/builders/saying';
import type { ReportContent } from '../content/report-content';
import { accountNumbers } from './declarations';
import { describeLedger } from './describe-ledger';

const STUDENTS = {
  indicators: [indicator({ code: 'students.total', name: '在校生总数', unit: '人' })],
  observations: [
    observation({ indicator: 'students.total', year: 2024, value: 3818, text: '3818' }),
  ],
};

const describeReport = (given: Partial<ReportContent>) =>
  describeLedger({ prepared: prepared(given), declarations: [], idOf: (identity) => identity });

const accountsIn = (...texts: string[]) =>
  describeReport({ ...STUDENTS, ...saying(...texts) })
    .documents.flatMap(({ passages }) => passages)
    .flatMap(({ numbers }) => numbers)
    .map(({ account }) => account);

describe('the ledger in words', () => {
  it('names the indicator, the year and the value that a token printed', () => {
    expect(accountsIn('在校生总数 {{students.total}}。')).toEqual([
      {
        kind: 'bound',
        value: { name: '在校生总数', indicator: 'students.total', year: 2024, text: '3818' },
      },
    ]);
  });

  it('names the indicator that a typed number equals', () => {
    expect(accountsIn('在校生总数 3818 人。')).toMatchObject([
      { kind: 'equal', value: { name: '在校生总数', year: 2024, text: '3818' } },
    ]);
  });

  it('names the numbers that give another', () => {
    const accounts = accountsIn('教材共 733 本，其中专业教材 412 本，文化教材 321 本。');
    expect(accounts[0]).toMatchObject({ kind: 'derived', rule: 'sum', result: { text: '733 本' } });
    expect(accounts[0]).toHaveProperty(
      'operands',
      expect.arrayContaining([expect.objectContaining({ text: '412 本' })]),
    );
  });

  it('leaves open what nothing stands behind', () => {
    expect(accountsIn('接待来访家长 4127 人。')).toEqual([{ kind: 'open' }]);
  });

  it('holds the texts that print numbers, by document, and how many there are', () => {
    const { documents, coverage } = describeReport({
      ...STUDENTS,
      ...saying('没有数字的一段。', '在校生总数 3818 人，来访 4127 人。'),
    });
    expect(coverage).toMatchObject({ total: 2, equal: 1, open: 1 });
    expect(documents).toHaveLength(1);
    expect(documents[0]).toMatchObject({
      place: { type: 'chapter' },
      coverage,
      passages: [{ text: '在校生总数 3818 人，来访 4127 人。' }],
    });
  });

  it('knows a number by the same id whatever was declared', () => {
    const report = prepared({ ...STUDENTS, ...saying('接待来访家长 4127 人。') });
    const [number] = accountNumbers({ prepared: report, declarations: [] });
    if (!number) throw new Error('There is no number.');
    const said = {
      ...number.signs,
      ...{ kind: 'name' as const, reason: null, name: '李', at: '2026-01-01' },
    };
    const [before, after] = [[], [said]].map((declarations) =>
      describeLedger({ prepared: report, declarations, idOf: (identity) => identity }),
    );
    const idIn = (data: typeof before) => data?.documents[0]?.passages[0]?.numbers[0]?.id;
    expect(after?.coverage.declared).toBe(1);
    expect(idIn(after)).toBe(idIn(before));
  });
});
