import { expandFormula } from './expand-formula';
import { FormulaDecimal } from '../formulas/compute-node';
import { dictionary } from '../../../../../tests/support/builders/aggregation';

const expand = (formula: string | null, others: Parameters<typeof dictionary>[0] = {}) =>
  expandFormula({
    indicator: 'b.rate',
    year: 2024,
    definitions: dictionary({ 'b.rate': { aggregation: 'formula', formula }, ...others }),
  });

const partsOf = (expansion: ReturnType<typeof expand>): string[] | null =>
  expansion.ok
    ? expansion.formula.parts.map(({ indicator, year }) => `${indicator}@${year}`)
    : null;

const computed = (expansion: ReturnType<typeof expand>, sums: Record<string, string>) => {
  const numbers = Object.entries(sums).map(
    ([name, text]) => [name, new FormulaDecimal(text)] as const,
  );
  const result = expansion.ok ? expansion.formula.compute(new Map(numbers)) : null;
  return result?.ok ? result.value.toFixed() : null;
};

describe('a formula over schools', () => {
  it('should name each value that schools are summed over once', () => {
    expect(partsOf(expand('percent(a.x, a.x + a.y)'))).toEqual(['a.x@2024', 'a.y@2024']);
  });

  it('should name values of the year before and of a fixed year', () => {
    expect(partsOf(expand('a.x - prev(a.x) + a.y@2020'))).toEqual([
      'a.x@2024',
      'a.x@2023',
      'a.y@2020',
    ]);
  });

  it('should be computed from sums', () => {
    expect(computed(expand('percent(a.x, a.y)'), { 'a.x@2024': '1', 'a.y@2024': '8' })).toBe(
      '12.5',
    );
  });

  it('should go through an input that has a formula itself, down to sums', () => {
    const expansion = expand('ratio(c.total, a.y)', {
      'c.total': { aggregation: 'formula', formula: 'a.x + prev(a.x)' },
    });
    expect(partsOf(expansion)).toEqual(['a.x@2024', 'a.x@2023', 'a.y@2024']);
    expect(computed(expansion, { 'a.x@2024': '3', 'a.x@2023': '7', 'a.y@2024': '4' })).toBe('2.5');
  });

  it('should take an input that nobody has released for a sum that no school has', () => {
    expect(partsOf(expand('ratio(a.x, z.unknown)'))).toEqual(['a.x@2024', 'z.unknown@2024']);
  });

  it.each(['none', 'weighted'] as const)(
    'should not be computed from an input whose rule is %s',
    (aggregation) => {
      const expansion = expand('ratio(c.mean, a.y)', { 'c.mean': { aggregation } });
      expect(expansion).toEqual({ ok: false, reason: 'part-not-additive' });
    },
  );

  it.each([null, '', 'percent(a.x', '3 + 4'])('should not be read from %p', (formula) => {
    expect(expand(formula)).toEqual({ ok: false, reason: 'formula-unreadable' });
  });

  it.each(['b.rate + 1', 'prev(b.rate) + 1', 'prev(c.other) + a.y'])(
    'should not run in a circle, or back for ever, through %s',
    (formula) => {
      const other = { aggregation: 'formula' as const, formula };
      const expansion = expand('ratio(c.other, a.x)', { 'c.other': other });
      expect(expansion).toEqual({ ok: false, reason: 'formula-unreadable' });
    },
  );

  it('should say so where an inner formula divides by zero', () => {
    const expansion = expand('c.inner + a.x', {
      'c.inner': { aggregation: 'formula', formula: 'a.x / a.y' },
    });
    expect(computed(expansion, { 'a.x@2024': '1', 'a.y@2024': '0' })).toBeNull();
  });
});
