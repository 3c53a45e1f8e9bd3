import { indicator, observation } from '../../../../../../tests/support/builders/content';
import { prepared } from '../../../../../../tests/support/builders/prepared';
import { saying } from '../../../../../../tests/support/builders/saying';
import { editDocument } from '../../edits/edit-document';
import type { FindingFix } from '../finding';
import { runChecks } from '../run-checks';
import { planFix } from './plan-fix';

const NUMBERS = {
  indicators: [
    indicator({ code: 'teachers.full', name: '专任教师', unit: '人' }),
    indicator({ code: 'assets', name: '固定资产总值', unit: '元', kind: 'amount', decimals: 2 }),
    indicator({ code: 'rate', name: '毕业去向落实率', unit: '%', kind: 'percent', decimals: 1 }),
    indicator({ code: 'books', name: '图书总册数', unit: '册' }),
    indicator({ code: 'books.paper', name: '纸质图书', unit: '册' }),
  ],
  observations: [
    observation({ indicator: 'teachers.full', value: 128 }),
    observation({ indicator: 'teachers.full', year: 2023, value: 116 }),
    observation({ indicator: 'assets', value: 41_800_000 }),
    observation({ indicator: 'rate', value: 98.5, text: '98.5%' }),
    observation({ indicator: 'books', value: 5200 }),
    observation({ indicator: 'books.paper', value: 3900 }),
  ],
};

type Fixed = { check: string; fix: FindingFix; texts: string[] };

/** What each fix makes of the paragraphs. */
const fixesIn = (...texts: string[]): Fixed[] => {
  const report = prepared({ ...NUMBERS, ...saying(...texts) });
  const [chapter] = saying(...texts).chapters;
  return runChecks({ context: report }).flatMap((finding) =>
    (finding.fixes ?? []).map((fix) => {
      const plan = planFix({ findings: [finding], fix, passages: report.passages });
      const document = { ...chapter, content: chapter?.blocks };
      const edited = editDocument({ document, edits: plan?.[0]?.edits ?? [] });
      const words = JSON.stringify(edited?.content).matchAll(/"text":"([^"]*)"/g);
      return { check: finding.check, fix, texts: Array.from(words, ([, text = '']) => text) };
    }),
  );
};

const madeOf = (check: string, ...texts: string[]): string[] =>
  fixesIn(...texts)
    .filter((made) => made.check === check && made.fix.kind !== 'cell')
    .map((made) => made.texts.join('/'));

describe('a fix that a check offers', () => {
  it('should print the value, or bind the number to it, where a text says another', () => {
    expect(madeOf('text-value-mismatch', '学校有专任教师 135 人。')).toEqual([
      '学校有专任教师 128 人。',
      '学校有专任教师 {{teachers.full}} 人。',
    ]);
  });

  it('should lead to the cell of the value, which may be what is wrong', () => {
    const cells = fixesIn('学校有专任教师 135 人。').filter(({ fix }) => fix.kind === 'cell');
    expect(cells.map(({ fix }) => fix)).toEqual([
      { kind: 'cell', indicator: 'teachers.full', name: '专任教师', year: 2024 },
    ]);
  });

  it('should print the value in the unit of the text', () => {
    expect(madeOf('text-value-mismatch', '固定资产总值 3180 万元。')).toEqual([
      '固定资产总值 4180 万元。',
      '固定资产总值 {{assets|wan}}元。',
    ]);
  });

  it('should keep the sign of a percent once', () => {
    expect(madeOf('text-value-mismatch', '毕业去向落实率 97.2%。')).toEqual([
      '毕业去向落实率 98.5%。',
      '毕业去向落实率 {{rate}}。',
    ]);
  });

  it('should be the change of two values that stand behind their numbers', () => {
    const text = '专任教师 128 人，上年专任教师 116 人，比上年增加 31 人。';
    expect(madeOf('change-in-text', text)).toEqual([text.replace('31', '12')]);
  });

  it.each([
    ['mistyped-numbers', '学校有教师 1O8 人。', '学校有教师 108 人。'],
    ['mistyped-numbers', '就业率达到 95..3%。', '就业率达到 95.3%。'],
    ['mistyped-numbers', '就业率达到 95.3%%。', '就业率达到 95.3%。'],
    ['mistyped-numbers', '投入经费 360 万元元。', '投入经费 360 万元。'],
    ['mistyped-numbers', '在校生 3 818 人。', '在校生 3818 人。'],
    ['misspelt-words', '双方签定协议。', '双方签订协议。'],
    ['weekday-of-date', '2024 年 9 月 22 日（星期一）开幕。', '2024 年 9 月 22 日（星期日）开幕。'],
    [
      'weekday-of-date',
      '2024 年 3 月 22 日，周三，召开大会。',
      '2024 年 3 月 22 日，周五，召开大会。',
    ],
  ])('should be what was meant (%s): %s', (check, text, fixed) => {
    expect(madeOf(check, text)).toEqual([fixed]);
  });

  it('should be none for a weekday without a year, and for a date that is none', () => {
    expect(madeOf('weekday-of-date', '9 月 22 日（周三）开幕。')).toEqual([]);
    expect(madeOf('impossible-dates', '2024 年 2 月 30 日开幕。')).toEqual([]);
  });

  it('should be the usual form of a name, at every place of the rarer one', () => {
    const usual = '学校与甘南宏远机械制造有限公司共建基地。';
    const rarer = '甘南宏远机械制作有限公司捐赠设备。';
    expect(madeOf('organisation-variants', usual, usual, usual, rarer)).toEqual([
      [usual, usual, usual, rarer.replace('制作', '制造')].join('/'),
    ]);
  });

  it('should not be made once another one is offered', () => {
    const [made] = fixesIn('学校有专任教师 135 人。');
    const later = prepared({ ...NUMBERS, ...saying('学校有专任教师 136 人。') });
    const findings = runChecks({ context: later });
    expect(made && planFix({ findings, fix: made.fix, passages: later.passages })).toBeNull();
  });
});
