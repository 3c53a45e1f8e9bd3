import fc from 'fast-check';
import { createScale } from './scale';

/** Values have at most six decimals. */
const value = fc.integer({ min: -1e12, max: 1e12 }).map((millionths) => millionths / 1e6);
const numbers = fc.array(value, { minLength: 1, maxLength: 9 });

describe('a scale', () => {
  it('should have round ticks', () => {
    expect(createScale({ values: [305, 997], fromZero: true }).ticks).toEqual([
      0, 250, 500, 750, 1000,
    ]);
    expect(createScale({ values: [0.1, 0.3], fromZero: true }).ticks).toEqual([0, 0.1, 0.2, 0.3]);
  });

  it('should begin at zero for bars, and near the least value for lines', () => {
    expect(createScale({ values: [96, 98], fromZero: true }).ticks[0]).toBe(0);
    expect(createScale({ values: [96, 98], fromZero: false }).ticks[0]).toBe(96);
  });

  it('should have room for a value that stays the same, and for zero', () => {
    for (const values of [[5], [0, 0], [-3, -3]])
      expect(createScale({ values, fromZero: false }).ticks.length).toBeGreaterThan(1);
  });

  it('should hold every value, with few ticks in order, whatever the values', () => {
    fc.assert(
      fc.property(numbers, fc.boolean(), (values, fromZero) => {
        const { ticks, at } = createScale({ values, fromZero });
        expect(ticks.length).toBeLessThan(9);
        expect([...ticks].sort((left, right) => left - right)).toEqual(ticks);
        for (const one of values) {
          expect(at(one)).toBeGreaterThanOrEqual(-1e-6);
          expect(at(one)).toBeLessThanOrEqual(1 + 1e-6);
        }
      }),
    );
  });
});
