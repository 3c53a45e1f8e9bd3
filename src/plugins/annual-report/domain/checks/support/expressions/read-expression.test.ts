import Decimal from 'decimal.js';
import { readExpression } from './read-expression';

const VALUES: Record<string, number> = { 'a.one': 11, 'a.two-more': 44, 'a.none': 0 };

const compute = (text: string) =>
  readExpression({ text })
    ?.evaluate({
      year: 2024,
      find: ({ indicator }) => {
        const value = VALUES[indicator];
        return value === undefined ? null : new Decimal(value);
      },
    })
    ?.toNumber();

describe('expressions', () => {
  it.each([
    ['1 + 2 * 3', 7],
    ['(1 + 2) * 3', 9],
    ['10 - 4 - 3', 3],
    ['a.one / a.two-more * 100', 25],
    ['a.one - a.two-more', -33],
    ['a.one', 11],
  ])('should compute %s', (text, result) => {
    expect(compute(text)).toBe(result);
  });

  it('should have no result without an input or over zero', () => {
    expect(compute('a.one + a.missing')).toBeUndefined();
    expect(compute('a.one / a.none')).toBeUndefined();
  });

  it.each(['', '1 +', '(1', '1 2', 'a.one )', 'alert(1)', '1 ? 2'])(
    'should not read %s',
    (text) => {
      expect(readExpression({ text })).toBeNull();
    },
  );

  it('should say itself in words', () => {
    const words = readExpression({ text: '(a.one + a.two-more) / 2' })?.words(
      (code) => `“${code}”`,
    );
    expect(words).toBe('（“a.one” + “a.two-more”） ÷ 2');
  });
});
