import { parseTokens } from './parse-tokens';
import { createTokenResolver } from './token-resolver';
import type { ReferenceLabels } from './reference-labels';
import { buildValueBook } from '../values/value-book';
import { indicator, observation } from '../../../../../tests/support/builders/content';

const INDICATORS = [
  indicator({ code: 'students.total', name: '在校生人数' }),
  indicator({ code: 'students.local', name: '本地学生人数' }),
  indicator({ code: 'students.gone', name: '流失人数' }),
  indicator({ code: 'students.empty', name: '没有数值的指标' }),
  indicator({ code: 'students.intake', name: '招生人数' }),
  indicator({ code: 'satisfaction.all', name: '满意度', kind: 'percent', unit: '%', decimals: 1 }),
  indicator({ code: 'school.motto', name: '校训', kind: 'text', unit: null }),
  indicator({ code: 'staff.ratio', name: '生师比', kind: 'ratio', unit: null }),
  indicator({ code: 'finance.books', name: '图书', unit: '万册', decimals: 1 }),
  indicator({ code: 'finance.safety', name: '安全投入', kind: 'amount', unit: '元', decimals: 2 }),
  indicator({ code: 'finance.tiny', name: '小额收入', kind: 'amount', unit: '元' }),
  indicator({ code: 'status.inapplicable', name: '辅导员人数' }),
  indicator({ code: 'status.uncollected', name: '职称人数' }),
  indicator({ code: 'status.suppressed', name: '处分人数' }),
];

const given = (code: string, year: number, value: number | null, text: string | null = null) =>
  observation({ indicator: code, year, value, text });

const values = buildValueBook({
  indicators: INDICATORS,
  years: [2023, 2024],
  observations: [
    given('students.total', 2023, 956),
    given('students.total', 2024, 988),
    given('students.local', 2023, 400),
    given('students.local', 2024, 380),
    given('students.gone', 2023, 0),
    given('students.gone', 2024, 0),
    given('students.intake', 2024, 410, '四百一十'),
    given('satisfaction.all', 2023, 91),
    given('satisfaction.all', 2024, 91.2),
    given('school.motto', 2024, null, '聚集英才'),
    given('staff.ratio', 2024, 20),
    given('finance.books', 2024, 2.9),
    given('finance.safety', 2024, 417822),
    given('finance.safety', 2023, -10000),
    given('finance.tiny', 2024, 0.4),
    observation({
      indicator: 'status.inapplicable',
      value: null,
      text: '仅高职填报',
      status: 'not-applicable',
    }),
    observation({ indicator: 'status.uncollected', value: null, status: 'not-collected' }),
    observation({ indicator: 'status.suppressed', value: null, status: 'suppressed' }),
  ],
});

const labels: ReferenceLabels = {
  image: new Map([
    ['main-campus', '图 12'],
    ['cover-only', null],
  ]),
  case: new Map([['fire-safety', '案例 3']]),
  table: new Map([['annex-1', '附表 1']]),
  chapter: new Map([['overview', '1.2.3']]),
};

const resolve = (text: string) => {
  const [segment] = parseTokens({ text });
  if (segment?.type !== 'token') throw new Error(`"${text}" is no token`);
  return createTokenResolver({ year: 2024, values, labels })(segment);
};

const printed = (text: string) => {
  const resolution = resolve(text);
  return resolution.ok ? resolution.text : resolution.messages.zh;
};

const problem = (text: string) => {
  const resolution = resolve(text);
  return resolution.ok ? null : resolution.messages;
};

describe('resolving tokens', () => {
  it.each([
    ['{{students.total}}', '988'],
    ['{{students.total@2023}}', '956'],
    ['{{students.intake}}', '四百一十'],
    ['{{students.intake|value}}', '410'],
    ['{{satisfaction.all}}', '91.2%'],
    ['{{satisfaction.all|value}}', '91.2'],
    ['{{satisfaction.all@2023|value}}', '91.0'],
    ['{{students.total|value.2}}', '988.00'],
    ['{{school.motto}}', '聚集英才'],
    ['{{staff.ratio}}', '20:1'],
    ['{{status.inapplicable}}', '仅高职填报'],
  ])('should print %s as %s', (text, expected) => {
    expect(printed(text)).toBe(expected);
  });

  describe('changes against the year before', () => {
    it.each([
      ['{{students.total|change}}', '+32'],
      ['{{students.local|change}}', '-20'],
      ['{{students.total|change.up}}', '32'],
      ['{{students.local|change.down}}', '20'],
      ['{{students.total|percent}}', '+3.3%'],
      ['{{students.total|percent.up.2}}', '3.35%'],
      ['{{students.local|percent.down.0}}', '5%'],
      ['{{satisfaction.all|change}}', '+0.2'],
      ['{{students.gone|change}}', '0'],
      ['{{students.gone|change.up}}', '0'],
      ['{{students.gone|change.down}}', '0'],
      ['{{finance.safety|change}}', '+427822.00'],
      ['{{finance.safety|percent.0}}', '+4278%'],
    ])('should print %s as %s', (text, expected) => {
      expect(printed(text)).toBe(expected);
    });

    it('should refuse a direction that the values contradict', () => {
      expect(problem('{{students.total|change.down}}')?.en).toMatch(/in fact rose/);
      expect(problem('{{students.local|percent.up}}')?.en).toMatch(/in fact fell/);
    });

    it('should refuse a percentage over zero', () => {
      expect(problem('{{students.gone|percent}}')?.en).toMatch(/is 0 for 2023/);
    });

    it('should refuse the percentage of a percentage', () => {
      expect(problem('{{satisfaction.all|percent}}')?.en).toMatch(/does not suit/);
    });

    it('should refuse a change from a year without a value', () => {
      expect(problem('{{students.intake|change}}')?.en).toMatch(/no value for 2023; it has 2024/);
    });
  });

  describe('shares', () => {
    it.each([
      ['{{students.local|share:students.total}}', '38.5%'],
      ['{{students.local@2023|share:students.total.0}}', '42%'],
      ['{{students.gone|share:students.total}}', '0.0%'],
    ])('should print %s as %s', (text, expected) => {
      expect(printed(text)).toBe(expected);
    });

    it('should say what it was made from', () => {
      expect(resolve('{{students.local|share:students.total}}')).toMatchObject({
        uses: [
          { indicator: 'students.local', year: 2024 },
          { indicator: 'students.total', year: 2024 },
        ],
      });
    });

    it('should refuse a whole of nothing', () => {
      expect(problem('{{students.total|share:students.gone}}')?.en).toMatch(/divided/);
    });

    it('should refuse a whole in another unit', () => {
      expect(problem('{{students.total|share:finance.safety}}')?.en).toMatch(/different units/);
    });

    it('should refuse a whole that is not known, and offer the nearest', () => {
      expect(problem('{{students.local|share:students.totl}}')?.en).toMatch(
        /"students.totl"; the nearest is students.total（在校生人数）/,
      );
    });
  });

  describe('large units', () => {
    it.each([
      ['{{finance.safety|wan}}', '41.7822 万'],
      ['{{finance.safety|wan.1}}', '41.8 万'],
      ['{{finance.safety|yi.4}}', '0.0042 亿'],
      ['{{finance.safety@2023|wan.2}}', '-1.00 万'],
    ])('should print %s as %s', (text, expected) => {
      expect(printed(text)).toBe(expected);
    });

    it('should not divide what is in 万 already', () => {
      expect(problem('{{finance.books|wan}}')?.en).toMatch(/is in 万册 already/);
    });

    it('should refuse what is no amount', () => {
      expect(problem('{{satisfaction.all|wan}}')?.en).toMatch(/does not suit/);
    });
  });

  describe('what cannot be printed', () => {
    it('should offer the code that is nearest to the typed one', () => {
      expect(problem('{{student.total}}')).toEqual({
        zh: '没有代码为“student.total”的指标，最接近的是 students.total（在校生人数）。请核对代码。',
        en: 'No indicator has the code "student.total"; the nearest is students.total（在校生人数）. Check the code.',
      });
    });

    it('should offer the code of a name', () => {
      expect(problem('{{在校生人数}}')?.zh).toContain('最接近的是 students.total');
    });

    it.each(['{{__proto__}}', '{{constructor}}', '{{toString}}', '{{zzz.qqq}}'])(
      'should not know %s and offer nothing',
      (text) => {
        expect(problem(text)?.en).toMatch(/^No indicator has the code "[^"]+", or it has no value/);
      },
    );

    it('should say which years have a value', () => {
      expect(problem('{{students.total@2019}}')?.zh).toContain('有值的年份是 2023、2024');
    });

    it('should name an indicator that has no value at all', () => {
      expect(problem('{{students.empty}}')?.en).toBe(
        '"没有数值的指标" has no value for 2024. Enter the value, or name another year.',
      );
    });

    it.each([
      ['{{status.uncollected}}', 'not collected'],
      ['{{status.uncollected|value}}', 'not collected'],
      ['{{status.suppressed}}', 'suppressed'],
      ['{{status.inapplicable|value}}', 'not applicable'],
      ['{{status.inapplicable|change}}', 'not applicable'],
    ])('should print nothing for %s', (text, status) => {
      expect(problem(text)?.en).toContain(status);
    });

    it.each(['value', 'change', 'percent', 'wan', 'share:students.total'])(
      'should not reckon with words by %s',
      (form) => {
        expect(problem(`{{school.motto|${form}}}`)?.en).toMatch(/does not suit/);
      },
    );

    it.each(['{{finance.tiny|value}}', '{{students.total|yi.2}}', '{{finance.tiny|wan.3}}'])(
      'should not print %s as zero',
      (text) => {
        expect(problem(text)?.en).toMatch(/would print as 0/);
      },
    );
  });

  describe('what is recorded', () => {
    it('should name indicator, year and form in one spelling', () => {
      expect(resolve('｛｛ students.total ＠２０２３ ｜ value.1 ｝｝')).toMatchObject({
        fact: { indicator: 'students.total', year: 2023, form: 'value.1' },
      });
    });

    it('should write the year and the form that were left out', () => {
      expect(resolve('{{students.total}}')).toMatchObject({
        fact: { indicator: 'students.total', year: 2024, form: 'text' },
      });
    });
  });

  describe('references', () => {
    it.each([
      ['{{image:main-campus}}', '图 12'],
      ['{{case:fire-safety}}', '案例 3'],
      ['{{table:annex-1}}', '附表 1'],
      ['{{chapter:overview}}', '1.2.3'],
    ])('should print %s as %s', (text, expected) => {
      expect(resolve(text)).toEqual({ ok: true, text: expected, fact: null, uses: [] });
    });

    it('should offer the nearest key', () => {
      expect(problem('{{image:main-campas}}')?.en).toBe(
        'The report has no "image:main-campas"; the nearest is image:main-campus. Check the key.',
      );
    });

    it('should name a thing that bears no number', () => {
      expect(problem('{{image:cover-only}}')?.en).toMatch(/bears no number/);
    });

    it.each(['__proto__', 'constructor'])('should not know the key %s', (key) => {
      expect(problem(`{{image:${key}}}`)?.en).toMatch(/The report has no/);
    });
  });

  it('should name every one of thousands of unknown codes', () => {
    const resolveAll = createTokenResolver({ year: 2024, values, labels });
    const text = Array.from({ length: 5000 }, (_, n) => `{{students.t${n}}}`).join('');
    const problems = parseTokens({ text })
      .flatMap((segment) => (segment.type === 'token' ? [resolveAll(segment)] : []))
      .filter(({ ok }) => !ok);
    expect(problems).toHaveLength(5000);
  });
});
