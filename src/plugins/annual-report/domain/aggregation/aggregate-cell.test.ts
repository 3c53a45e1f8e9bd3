import fc from 'fast-check';
import { aggregateCellSchema, type IndicatorDefinition } from '../../contract/aggregate';
import type { ValueStatus } from '../../contract/value';
import { aggregateCell } from './aggregate-cell';
import { tally, taskOf } from '../../../../../tests/support/builders/aggregation';

const PERCENT = { kind: 'percent', decimals: 1 } as const;
const MEAN = { ...PERCENT, aggregation: 'weighted' } as const;
const RATE = { ...PERCENT, aggregation: 'formula', formula: 'percent(a.x, a.y)' } as const;

const cell = (
  given: Partial<IndicatorDefinition>,
  tallies: ReturnType<typeof tally>[],
  expected = 3,
) => aggregateCell({ task: taskOf(given), tallies, expected });

describe('a sum over schools', () => {
  it('should keep its exact decimals, at least those of the indicator', () => {
    expect(cell({ decimals: 0 }, [tally({ sums: ['1.250000'] })])).toMatchObject({
      value: 1.25,
      text: '1.25',
    });
    expect(cell({ decimals: 2 }, [tally({ sums: ['3.000000'] })])).toMatchObject({
      value: 3,
      text: '3.00',
    });
  });

  it('should print every digit of a sum that no JSON number holds', () => {
    const { text } = cell({}, [tally({ sums: ['9007199254740993.123456'] })]);
    expect(text).toBe('9007199254740993.123456');
  });

  it('should say how many of the schools are in it', () => {
    expect(cell({}, [tally({ schools: 2 })], 3)).toMatchObject({
      rule: 'sum',
      schools: { reported: 2, expected: 3 },
      reason: 'some-schools-missing',
    });
    expect(cell({}, [tally({ schools: 3 })], 3).reason).toBeNull();
  });

  it('should say which schools’ values a later report printed', () => {
    const { from } = cell({}, [tally(), tally({ report: 2025, schools: 2 })]);
    expect(from).toEqual([{ report: 2025, schools: 2 }]);
  });

  it.each([
    [{}, 'final'],
    [{ hasProvisional: true }, 'provisional'],
    [{ hasEstimated: true }, 'estimated'],
    [{ hasEstimated: true, hasProvisional: true }, 'estimated'],
  ])('should be only as firm as its weakest value: %p, %s', (given, status) => {
    expect(cell({}, [tally(), tally(given)]).status).toBe(status);
  });

  it('should be zero where schools report zero', () => {
    expect(cell({}, [tally({ sums: ['0.000000'] })])).toMatchObject({ value: 0, text: '0' });
  });

  it.each([
    [[], 'not-collected', '未采集'],
    [['suppressed'], 'suppressed', '不公开'],
    [['not-applicable'], 'not-applicable', '不适用'],
    [['not-applicable', 'suppressed'], 'not-collected', '未采集'],
    [['final'], 'not-collected', '未采集'],
  ] as const)(
    'should be missing where no school has a number (%p): %s',
    (missing, status, text) => {
      const given = { schools: 0, sums: [], missing: [...missing] };
      expect(cell({}, [tally(given)])).toMatchObject({
        value: null,
        text,
        status,
        reason: 'no-school-reported',
        schools: { reported: 0, expected: 3 },
      });
    },
  );
});

describe('a weighted mean over schools', () => {
  it('should be the products over the weights, rounded half up to the indicator’s decimals', () => {
    expect(cell(MEAN, [tally({ sums: ['1825', '20'] })])).toMatchObject({
      value: 91.3,
      text: '91.3%',
      weight: 20,
      rule: 'weighted',
    });
  });

  it('should weigh groups, not average their means', () => {
    const groups = [tally({ sums: ['9000', '100'] }), tally({ sums: ['100', '10'] })];
    expect(cell(MEAN, groups).value).toBe(82.7);
  });

  it('should not exist over a weight of zero', () => {
    expect(cell(MEAN, [tally({ sums: ['0', '0'] })])).toMatchObject({
      value: null,
      status: 'not-applicable',
      reason: 'weight-is-zero',
      weight: 0,
    });
  });

  it('should not exist where no school has both', () => {
    expect(cell(MEAN, [tally({ schools: 0, sums: [], missing: ['final'] })])).toMatchObject({
      value: null,
      status: 'not-collected',
      reason: 'no-school-with-weight',
      weight: null,
    });
  });
});

describe('a formula over schools', () => {
  it('should be computed from the sums, which it tells', () => {
    expect(cell(RATE, [tally({ sums: ['1', '3'] }), tally({ sums: ['1', '3'] })], 2)).toEqual({
      value: 33.3,
      text: '33.3%',
      status: 'final',
      rule: 'formula',
      reason: null,
      schools: { reported: 2, expected: 2 },
      weight: null,
      inputs: [
        { indicator: 'a.x', year: 2024, value: 2 },
        { indicator: 'a.y', year: 2024, value: 6 },
      ],
      from: [],
    });
  });

  it('should be not applicable where it divides by zero', () => {
    expect(cell(RATE, [tally({ sums: ['5', '0'] })])).toMatchObject({
      value: null,
      text: '不适用',
      status: 'not-applicable',
      reason: 'division-by-zero',
    });
  });

  it('should be missing where no school has every part', () => {
    expect(cell(RATE, [])).toMatchObject({
      value: null,
      status: 'not-collected',
      reason: 'no-school-with-every-part',
      inputs: null,
    });
  });

  it('should say so where it cannot be read', () => {
    expect(cell({ aggregation: 'formula', formula: '?' }, [tally()])).toMatchObject({
      value: null,
      reason: 'formula-unreadable',
      schools: { reported: 1, expected: 3 },
    });
  });
});

describe('an indicator that does not aggregate', () => {
  it('should have no value, and count its schools', () => {
    expect(cell({ aggregation: 'none' }, [tally({ schools: 2 })])).toMatchObject({
      value: null,
      text: '不适用',
      status: 'not-applicable',
      rule: 'none',
      reason: 'not-aggregated',
      schools: { reported: 2, expected: 3 },
    });
  });

  it('should count words as reported where its values are words', () => {
    const words = tally({ schools: 0, words: 2, sums: [] });
    expect(cell({ aggregation: 'none', kind: 'text' }, [words]).schools.reported).toBe(2);
  });
});

describe('any value over schools', () => {
  const tallies = fc.array(
    fc.record({
      report: fc.option(fc.integer({ min: 2025, max: 2030 })),
      schools: fc.nat(5),
      words: fc.nat(5),
      sums: fc.array(fc.integer().map(String), { minLength: 2, maxLength: 2 }),
      hasEstimated: fc.boolean(),
      hasProvisional: fc.boolean(),
      missing: fc.constant<ValueStatus[]>([]),
    }),
  );

  it.each([{}, { aggregation: 'none' as const }, MEAN, RATE])(
    'should keep the contract, and be either a number or a named status with a reason: %p',
    (given) => {
      fc.assert(
        fc.property(tallies, fc.integer({ min: 1, max: 99 }), (several, expected) => {
          const made = cell(given, several, expected);
          expect(aggregateCellSchema.parse(made)).toEqual(made);
          expect(made.value !== null || made.reason !== null).toBe(true);
        }),
      );
    },
  );
});
