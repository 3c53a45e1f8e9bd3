import { performance } from 'node:perf_hooks';
import fc from 'fast-check';
import { evaluateFormula } from './evaluate-formula';
import { parseFormula } from './parse-formula';

const LIMIT_MS = 100;
const TRIES = 15;

const HOSTILE: [string, string][] = [
  ['10,000 parentheses', '('.repeat(10_000)],
  ['1,999 parentheses', '('.repeat(1999)],
  ['1,999 minus signs', '-'.repeat(1999)],
  ['400 calls in each other', 'prev('.repeat(400)],
  ['2,000 closing parentheses', ')'.repeat(2000)],
  ['a megabyte of one letter', 'a'.repeat(1_000_000)],
  ['a megabyte of blanks', ' '.repeat(1_000_000)],
  ['2,000 blanks', ' '.repeat(2000)],
  ['2,000 letters', 'a'.repeat(2000)],
  ['2,000 hyphens in a code', `a.b${'-'.repeat(1900)}`],
  ['2,000 dots', `a${'.'.repeat(1900)}`],
  ['a code of 1,000 segments and a bad end', `${'a.'.repeat(950)}!`],
  ['2,000 digits', '9'.repeat(2000)],
  ['a number with an exponent', '1e999'],
  ['Infinity', 'Infinity'],
  ['NaN', 'NaN'],
  ['__proto__', '__proto__'],
  ['__proto__ as a function', '__proto__(1)'],
  ['constructor', 'constructor'],
  ['a constructor of a constructor', 'constructor.constructor("return process")()'],
  ['toString as a function', 'toString()'],
  ['a template', '${process.exit()}'],
  ['a fact', '{{a.b}}'],
  ['SQL', "1; DROP TABLE observations; --'"],
  ['NUL', 'a.b\u0000'],
  ['a lone surrogate', 'a.b + \ud800'],
  ['emoji', 'a.b + 👩‍👩‍👧‍👧'],
  ['text from right to left', 'a.b \u202e+ 1'],
  ['2,000 combining accents', `a${'\u0301'.repeat(1999)}`],
  ['full-width digits', '１２３'],
  ['a thousand commas', `sum(${','.repeat(1000)})`],
];

/** What the work itself takes: half of the tries are faster, so that a busy machine does not count. */
const usualTime = (work: () => void): number => {
  const times = Array.from({ length: TRIES }, () => {
    const start = performance.now();
    work();
    return performance.now() - start;
  });
  return times.toSorted((left, right) => left - right)[Math.floor(TRIES / 2)] ?? Infinity;
};

describe('a hostile formula', () => {
  it.each(HOSTILE)('should end in a clear problem within 100 ms: %s', (_what, text) => {
    const parsed = parseFormula({ text });
    expect(parsed).toMatchObject({
      ok: false,
      problem: {
        position: expect.any(Number),
        messages: { zh: expect.stringContaining('。'), en: expect.stringMatching(/\.$/) },
      },
    });
    expect(usualTime(() => parseFormula({ text }))).toBeLessThan(LIMIT_MS);
  });

  it.each([
    ['the longest chain of products', Array.from({ length: 200 }, () => 'a.b').join('*')],
    ['the longest chain of quotients', Array.from({ length: 200 }, () => 'a.b').join('/')],
    ['the deepest nesting', `${'prev('.repeat(50)}a.b${')'.repeat(50)}`],
    ['the longest sum of negations', Array.from({ length: 130 }, () => '-a.b').join('+')],
  ])('should be parsed and evaluated within 100 ms: %s', (_what, text) => {
    const evaluate = (value: number) => {
      const parsed = parseFormula({ text });
      return (
        parsed.ok &&
        evaluateFormula({
          formula: parsed.formula,
          year: 2024,
          find: () => ({ value, status: 'final' }),
        })
      );
    };
    expect(evaluate(999_999_999_999_999)).not.toBe(false);
    expect(usualTime(() => evaluate(999_999_999_999_999))).toBeLessThan(LIMIT_MS);
    expect(usualTime(() => evaluate(0.000001))).toBeLessThan(LIMIT_MS);
  });

  it('should never throw, whatever its text, and point into it', () => {
    const pieces = fc.array(
      fc.oneof(
        fc.constantFrom('(', ')', '+', '-', '*', '/', ',', '@', '.', ' ', 'sum(', 'prev(', 'a.b'),
        fc.constantFrom('round(', 'percent(', '2023', '0.5', 'a.b-', '×', '（', '\ud800'),
        fc.string({ unit: 'binary', maxLength: 3 }),
      ),
      { maxLength: 60 },
    );
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string({ unit: 'binary' }),
          pieces.map((all) => all.join('')),
        ),
        (text) => {
          const parsed = parseFormula({ text });
          const position = parsed.ok ? 1 : parsed.problem.position;
          expect(position).toBeGreaterThanOrEqual(1);
          expect(position).toBeLessThanOrEqual(text.length + 1);
        },
      ),
      { numRuns: 1000 },
    );
  });
});
