import { prepared } from '../../../../../tests/support/builders/prepared';
import { saying } from '../../../../../tests/support/builders/saying';
import { editDocument } from '../edits/edit-document';
import { ledgerOf } from './accounts';
import { numberIdentity, accountNumbers } from './declarations';
import { planOwnValue, proposeOwnValue } from './own-values';

const proposed = (text: string) => {
  const report = prepared(saying(text));
  return ledgerOf(report).numbers.map(({ told }) => proposeOwnValue({ told, prepared: report }));
};

describe('a number that could be a value of the school’s own', () => {
  it.each([
    ['开放日接待来访家长 4127 人。', '开放日接待来访家长', '人', 'count', '4127'],
    ['投入资金 41.85 万元。', '投入资金', '万元', 'amount', '41.85'],
    ['投入资金 1,234 元。', '投入资金', '元', 'amount', '1,234'],
    ['考核合格率 97.5%。', '考核合格率', '%', 'percent', '97.5%'],
  ])(
    'should be called and measured as its sentence says: %s',
    (text, name, unit, kind, printed) => {
      expect(proposed(text)).toEqual([{ name, unit, kind, year: 2024, text: printed }]);
    },
  );

  it('should be of the year that its sentence names', () => {
    expect(proposed('2023 年接待来访家长 4127 人。')).toMatchObject([{ year: 2023 }]);
  });

  it.each(['接待来访家长约 4100 人。', '接待来访家长 4100 余人。', '接待家长 4100—4200 人。'])(
    'should be exact: %s',
    (text) => {
      expect(proposed(text).filter((proposal) => proposal !== null)).toEqual([]);
    },
  );

  it('should give its place to the token, and leave its unit', () => {
    const text = '投入资金 41.85 万元。';
    const report = prepared(saying(text));
    const [number] = accountNumbers({ prepared: report, declarations: [] });
    const wanted = number && numberIdentity(number.signs);
    const planned = planOwnValue({
      prepared: report,
      declarations: [],
      isWanted: (identity) => identity === wanted,
    });
    expect(planned).toMatchObject({ value: 41.85, text: '41.85', decimals: 2, year: 2024 });
    const [chapter] = saying(text).chapters;
    const edit = planned && { ...planned.edit, words: '{{own.a.b2345678}}' };
    const edited = edit && editDocument({ document: { content: chapter?.blocks }, edits: [edit] });
    expect(JSON.stringify(edited)).toContain('投入资金 {{own.a.b2345678}} 万元。');
  });

  it('should not be made of a number that is gone', () => {
    const report = prepared(saying('接待来访家长 4127 人。'));
    expect(planOwnValue({ prepared: report, declarations: [], isWanted: () => false })).toBeNull();
  });
});
