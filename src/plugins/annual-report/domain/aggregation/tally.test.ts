import fc from 'fast-check';
import { addTallies } from './tally';
import { tally } from '../../../../../tests/support/builders/aggregation';

const add = (...tallies: ReturnType<typeof tally>[]) => addTallies({ tallies, areWords: false });

describe('tallies of several groups', () => {
  it('should add up, part by part', () => {
    const total = add(tally({ schools: 2, sums: ['1.5', '10'] }), tally({ sums: ['2.25', '-3'] }));
    expect(total.schools).toBe(3);
    expect(total.sums.map(String)).toEqual(['3.75', '7']);
  });

  it('should be nothing where there are none', () => {
    expect(add()).toEqual({
      schools: 0,
      sums: [],
      hasEstimated: false,
      hasProvisional: false,
      missing: [],
      from: [],
    });
  });

  it('should say how many schools come from which later report', () => {
    const total = add(
      tally({ report: 2026, schools: 1 }),
      tally({ schools: 5 }),
      tally({ report: 2025, schools: 2 }),
      tally({ report: 2025, schools: 3 }),
      tally({ report: 2027, schools: 0, sums: [] }),
    );
    expect(total.from).toEqual([
      { report: 2025, schools: 5 },
      { report: 2026, schools: 1 },
    ]);
  });

  it('should count words where the values are words', () => {
    const tallies = [tally({ schools: 0, words: 4, sums: [] })];
    expect(addTallies({ tallies, areWords: true }).schools).toBe(4);
    expect(addTallies({ tallies, areWords: false }).schools).toBe(0);
  });

  it('should remember every status that stands for a missing number once', () => {
    const total = add(
      tally({ missing: ['suppressed', 'suppressed'] }),
      tally({ missing: ['not-collected'], hasEstimated: true, hasProvisional: true }),
    );
    expect(total).toMatchObject({
      missing: ['suppressed', 'not-collected'],
      hasEstimated: true,
      hasProvisional: true,
    });
  });

  it('should lose no digit, however many schools there are', () => {
    const millionths = fc.bigInt({ min: -(10n ** 24n), max: 10n ** 24n });
    const asText = (units: bigint): string => {
      const digits = (units < 0n ? -units : units).toString().padStart(7, '0');
      return `${units < 0n ? '-' : ''}${digits.slice(0, -6)}.${digits.slice(-6)}`;
    };
    fc.assert(
      fc.property(fc.array(millionths, { minLength: 1, maxLength: 20 }), (units) => {
        const total = add(...units.map((one) => tally({ sums: [asText(one)] })));
        const expected = units.reduce((sum, one) => sum + one, 0n);
        expect(total.sums[0]?.times(1_000_000).toFixed()).toBe(expected.toString());
      }),
    );
  });
});
