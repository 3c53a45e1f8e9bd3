import { explainFormula } from './explain-formula';
import { parseFormula } from './parse-formula';

const NAMES: Record<string, string> = { 'a.a': '就业人数', 'a.b': '毕业生人数' };

const explain = (text: string): string => {
  const parsed = parseFormula({ text });
  if (!parsed.ok) throw new Error(text);
  return explainFormula({ formula: parsed.formula, nameOf: (code) => NAMES[code] ?? code }).zh;
};

describe('a formula in words', () => {
  it.each([
    ['percent(a.a, a.b)', '「就业人数」 ÷ 「毕业生人数」 × 100%'],
    ['a.a / (a.b + a.a * 0.5)', '「就业人数」 ÷ (「毕业生人数」 + 「就业人数」 × 0.5)'],
    ['sum(a.a, a.b) / a.b', '(「就业人数」 + 「毕业生人数」) ÷ 「毕业生人数」'],
    ['ratio(a.a, sum(a.a, a.b))', '「就业人数」 ÷ (「就业人数」 + 「毕业生人数」)'],
    ['a.a - prev(a.a)', '「就业人数」 − 上年的「就业人数」'],
    ['a.a@2022', '「就业人数」(2022 年)'],
  ])('should read %s as %s', (text, words) => {
    expect(explain(text)).toBe(words);
  });
});
