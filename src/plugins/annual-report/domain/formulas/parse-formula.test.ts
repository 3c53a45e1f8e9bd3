import fc from 'fast-check';
import { formatFormula } from './format-formula';
import { MAX_FORMULA_LENGTH } from './formula';
import { parseFormula } from './parse-formula';
import { formula, formulaNode } from '../../../../../tests/support/builders/formulas';

const tidy = (text: string): string => formatFormula({ formula: formula(text) });

const problemOf = (given: Parameters<typeof parseFormula>[0]) => {
  const parsed = parseFormula(given);
  return parsed.ok ? null : parsed.problem;
};

const known = new Set(['staff.total', 'staff.in-service', 'students.total']);
const isKnown = (code: string) => known.has(code);

describe('reading a formula', () => {
  it.each([
    ['a.b+c.d', 'a.b + c.d'],
    ['a.b - c.d - e.f', 'a.b - c.d - e.f'],
    ['a.b -(c.d - e.f)', 'a.b - (c.d - e.f)'],
    ['a.b + (c.d + e.f)', 'a.b + (c.d + e.f)'],
    ['(a.b + c.d) * 2', '(a.b + c.d) * 2'],
    ['(a.b * c.d) + 2', 'a.b * c.d + 2'],
    ['a.b / (c.d / 2)', 'a.b / (c.d / 2)'],
    ['((a.b))', 'a.b'],
    ['- a.b * 2', '-a.b * 2'],
    ['-(a.b * 2)', '-(a.b * 2)'],
    ['a.b * -2', 'a.b * -2'],
    ['a.b - -c.d', 'a.b - -c.d'],
    ['--a.b', '--a.b'],
    ['sum(a.b,c.d , 3)', 'sum(a.b, c.d, 3)'],
    ['ratio (a.b, c.d)', 'ratio(a.b, c.d)'],
    ['percent(a.b,\n\tsum(a.b, c.d))', 'percent(a.b, sum(a.b, c.d))'],
    ['round(a.b/3,2)', 'round(a.b / 3, 2)'],
    ['prev(a.b + prev(c.d))', 'prev(a.b + prev(c.d))'],
    ['a.b@2023/2', 'a.b@2023 / 2'],
    ['a.b @ 2023', 'a.b@2023'],
    ['1.50 + 2.0 + 100', '1.5 + 2 + 100'],
    ['0.10', '0.1'],
    ['staff.full-time.2023 - staff.in-service', 'staff.full-time.2023 - staff.in-service'],
    ['a.b\u3000+ 1', 'a.b + 1'],
  ])('should read %j as %j', (text, expected) => {
    expect(tidy(text)).toBe(expected);
  });

  it('should take a hyphen inside a code as a part of it', () => {
    expect(formula('a.b-c.d').root).toEqual({ type: 'indicator', code: 'a.b-c.d', year: null });
  });

  it('should give the same tree when its own tidy text is read again', () => {
    fc.assert(
      fc.property(formulaNode(), (root) => {
        const text = formatFormula({ formula: { root } });
        fc.pre(text.length <= MAX_FORMULA_LENGTH);
        expect(parseFormula({ text })).toEqual({ ok: true, formula: { root } });
      }),
    );
  });
});

describe('a text that is no formula', () => {
  it.each([
    ['', 'empty', 1, ''],
    [' \n', 'empty', 1, ''],
    ['a.b + ', 'value-missing', 7, ''],
    ['a.b + * 2', 'value-missing', 7, '*'],
    ['()', 'value-missing', 2, ')'],
    ['+ a.b', 'value-missing', 1, '+'],
    ['a.b c.d', 'operator-missing', 5, 'c.d'],
    ['a.b)', 'operator-missing', 4, ')'],
    ['a.b, c.d', 'operator-missing', 4, ','],
    ['(a.b + 2', 'unclosed-parenthesis', 1, '('],
    ['2 * sum(a.b, 2', 'unclosed-parenthesis', 5, 'sum('],
    ['a.b = 2', 'unexpected-character', 5, '='],
    ['a.b; 2', 'unexpected-character', 4, ';'],
    ['（a.b）', 'unexpected-character', 1, '（'],
    ['50%', 'unexpected-character', 3, '%'],
    ['1e999', 'bad-number', 1, '1e999'],
    ['1.2.3', 'bad-number', 1, '1.2.3'],
    ['sum(1,000)', 'bad-number', 7, '000'],
    ['12 + 2023.total', 'bad-number', 6, '2023.total'],
    ['1234567890123456', 'bad-number', 1, '1234567890123456'],
    ['.5', 'unexpected-character', 1, '.'],
    ['a.b@23', 'bad-year', 5, '23'],
    ['a.b@2101', 'bad-year', 5, '2101'],
    ['a.b@prev(2)', 'bad-year', 5, 'prev'],
    ['a.b@', 'bad-year', 5, ''],
    ['students', 'unknown-name', 1, 'students'],
    ['Students.total', 'unknown-name', 1, 'Students.total'],
    ['学生.总数', 'unknown-name', 1, '学生.总数'],
    ['a..b', 'unknown-name', 1, 'a..b'],
    ['SUM(a.b)', 'unknown-function', 1, 'SUM'],
    ['max(a.b, 2)', 'unknown-function', 1, 'max'],
    ['constructor(a.b)', 'unknown-function', 1, 'constructor'],
    ['__proto__', 'unknown-name', 1, '__proto__'],
    ['sum()', 'wrong-arguments', 1, 'sum'],
    ['ratio(a.b)', 'wrong-arguments', 1, 'ratio'],
    ['percent(a.b, c.d, e.f)', 'wrong-arguments', 1, 'percent'],
    ['prev(a.b, 2)', 'wrong-arguments', 1, 'prev'],
    ['round(a.b)', 'wrong-arguments', 1, 'round'],
    ['round(a.b, 7)', 'bad-rounding', 12, '7'],
    ['round(a.b, 1.5)', 'bad-rounding', 12, '1.5'],
    ['round(a.b, c.d)', 'bad-rounding', 12, 'c.d'],
    ['a.b- c.d', 'minus-after-code', 1, 'a.b-'],
  ])('should be named: %j is %s at %d', (text, code, position, quoted) => {
    expect(problemOf({ text })).toMatchObject({ code, position, quoted });
  });

  it('should say where and what to do, in both languages', () => {
    expect(problemOf({ text: 'a.b × 2' })?.messages).toEqual({
      zh: '第 5 个字符“×”不能用在公式里。请改为“*”。',
      en: 'Character 5, "×", has no meaning in a formula. Write "*" instead.',
    });
  });

  it('should be quoted no longer than a reader can take in', () => {
    expect(problemOf({ text: 'x'.repeat(1000) })?.quoted).toBe(`${'x'.repeat(40)}…`);
  });

  it.each([
    ['(', ')', 49],
    ['prev(', ')', 49],
    ['-', '', 49],
  ])('should be nested no deeper than 50: %s', (open, close, most) => {
    const nest = (times: number) => `${open.repeat(times)}(a.b)${close.repeat(times)}`;
    expect(problemOf({ text: nest(most) })).toBeNull();
    expect(problemOf({ text: nest(most + 1) })).toMatchObject({ code: 'too-deep' });
  });

  it('should have no more than 400 parts', () => {
    const chain = (terms: number) => Array.from({ length: terms }, () => 'a.b').join('+');
    expect(problemOf({ text: chain(200) })).toBeNull();
    expect(problemOf({ text: chain(201) })).toMatchObject({ code: 'too-many-parts' });
  });

  it('should be no longer than 2,000 characters', () => {
    const code = (length: number) => `a.${'b'.repeat(length - 2)}`;
    expect(problemOf({ text: code(2000) })).toBeNull();
    expect(problemOf({ text: code(2001) })).toMatchObject({ code: 'too-long' });
  });

  it('should be no longer than that once it is tidy, so that it can be read again', () => {
    const text = `${'a'.repeat(1700)}.b${'+1'.repeat(149)}`;
    expect(text).toHaveLength(2000);
    expect(problemOf({ text })).toMatchObject({ code: 'too-long' });
  });
});

describe('a formula with codes that nobody knows', () => {
  it('should pass with those that are known', () => {
    expect(problemOf({ text: 'staff.total - staff.in-service', isKnown })).toBeNull();
  });

  it('should be told which one', () => {
    expect(problemOf({ text: 'staff.total + staff.none', isKnown })).toMatchObject({
      code: 'unknown-indicator',
      position: 15,
      quoted: 'staff.none',
    });
  });

  it.each([
    ['staff.total-staff.in-service', 'staff.total - staff.in-service'],
    ['staff.in-service-staff.total', 'staff.in-service - staff.total'],
    ['staff.total-1', 'staff.total - 1'],
  ])('should be told to part the minus from the code: %s', (text, meant) => {
    const problem = problemOf({ text, isKnown });
    expect(problem).toMatchObject({ code: 'minus-after-code', position: 1, quoted: text });
    expect(problem?.messages.zh).toContain(`“${meant}”`);
    expect(problem?.messages.en).toContain(`"${meant}"`);
  });

  it('should not be reported for a minus where none was meant', () => {
    expect(problemOf({ text: 'students.part-time', isKnown })?.code).toBe('unknown-indicator');
  });
});
