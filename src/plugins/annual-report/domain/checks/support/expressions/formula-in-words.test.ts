import { formulaInWords } from './read-expression';
import { parseFormula } from '../../../formulas/parse-formula';

const words = (text: string): string => {
  const parsed = parseFormula({ text });
  if (!parsed.ok) throw new Error(`"${text}" is not a formula.`);
  return formulaInWords({
    formula: parsed.formula,
    nameOf: (code, back) => `${'上年'.repeat(back)}“${code}”`,
  });
};

describe('a formula in words', () => {
  it.each([
    ['a.b', '“a.b”'],
    ['percent(a.b, c.d)', '“a.b” ÷ “c.d” × 100'],
    ['ratio(a.b, c.d + e.f)', '“a.b” ÷ （“c.d” + “e.f”）'],
    ['sum(a.b, c.d)', '“a.b” + “c.d”'],
    ['a.b * 10000 / c.d', '“a.b” × 10000 ÷ “c.d”'],
    ['a.b / (c.d * e.f)', '“a.b” ÷ （“c.d” × “e.f”）'],
    ['a.b - (c.d - e.f)', '“a.b” - （“c.d” - “e.f”）'],
    ['round(a.b, 1)', '“a.b”'],
    ['a.b@2023', '“a.b”(2023)'],
    ['prev(a.b) - c.d', '上年“a.b” - “c.d”'],
    ['prev(a.b + c.d@2023)', '上年“a.b” + “c.d”(2023)'],
  ])('should say %s', (text, said) => {
    expect(words(text)).toBe(said);
  });
});
