import fc from 'fast-check';
import { readPrintedValue } from './read-printed-value';
import { findValueProblem } from './value-problem';
import { exactNumber } from '../../../../../tests/support/builders/arbitraries';

const find = (given: Partial<Parameters<typeof findValueProblem>[0]>) =>
  findValueProblem({ value: null, text: null, status: 'final', ...given });

const digits = ({ min, max }: { min: number; max: number }) =>
  fc
    .tuple(
      fc.integer({ min: 1, max: 9 }),
      fc.array(fc.integer({ min: 0, max: 9 }), { minLength: min - 1, maxLength: max - 1 }),
    )
    .map(([first, rest]) => [first, ...rest].join(''));

describe('a value as entered', () => {
  it.each([0, 305, -12.5, 0.000001, 123456789.123456, 999999999999999, -999999999999999])(
    'should be fine: %d',
    (value) => {
      expect(find({ value })).toBeNull();
    },
  );

  it.each([
    ['seven decimals', 0.0000001],
    ['16 significant digits', 1234567890.123456],
    ['16 digits', 9007199254740991],
    ['a whole number longer than the database holds', 1e20],
    ['one digit too many, all of them zeros', 1e15],
    ['what binary arithmetic leaves behind', 0.1 + 0.2],
    ['no number', NaN],
    ['infinity', Infinity],
  ])('should refuse %s', (_, value) => {
    expect(find({ value })).toBe('value-digits');
  });

  it('should take text in place of a number', () => {
    expect(find({ text: '仅高职填报' })).toBeNull();
  });

  it.each([null, '', '  '])('should need a number, a text or a status: %p', (text) => {
    expect(find({ text })).toBe('value-or-status');
  });

  it.each(['not-applicable', 'not-collected', 'suppressed'] as const)(
    'should take the status %s in place of a number',
    (status) => {
      expect(find({ status })).toBeNull();
    },
  );

  it.each(['not-applicable', 'not-collected', 'suppressed'] as const)(
    'should refuse a number beside the status %s',
    (status) => {
      expect(find({ status, value: 0 })).toBe('value-with-status');
    },
  );

  it.each(['final', 'provisional', 'estimated'] as const)(
    'should need a number with the status %s',
    (status) => {
      expect(find({ status })).toBe('value-or-status');
      expect(find({ status, value: 1 })).toBeNull();
    },
  );

  it('should take every number of up to 12 digits, six of them decimals', () => {
    fc.assert(
      fc.property(exactNumber(), ({ value }) => {
        expect(find({ value })).toBeNull();
      }),
    );
  });

  it('should take every whole number of up to 15 digits and none of more', () => {
    fc.assert(
      fc.property(digits({ min: 1, max: 15 }), digits({ min: 16, max: 30 }), (short, long) => {
        expect(find({ value: Number(short) })).toBeNull();
        expect(find({ value: Number(long) })).toBe('value-digits');
      }),
    );
  });

  it('should take every number that the reader of printed values takes', () => {
    const printed = fc
      .tuple(digits({ min: 1, max: 18 }), digits({ min: 1, max: 8 }))
      .map(([whole, fraction]) =>
        readPrintedValue({ text: `${whole}.${fraction}`, kind: 'amount' }),
      );
    fc.assert(
      fc.property(printed, (reading) => {
        fc.pre(reading.ok);
        expect(find(reading)).toBeNull();
      }),
    );
  });

  it('should keep all its digits in 15 where it is fine', () => {
    const numbers = fc.oneof(
      fc.double({ noNaN: true, noDefaultInfinity: true }),
      exactNumber().map(({ value }) => value),
    );
    fc.assert(
      fc.property(numbers, (value) => {
        const survives = Number(value.toPrecision(15)) === value;
        expect(survives || find({ value }) !== null).toBe(true);
      }),
    );
  });
});
