import fc from 'fast-check';
import { valueChange } from './value-change';
import { exactNumber } from '../../../../../tests/support/builders/arbitraries';

const change = ({
  before,
  after,
  kind = 'amount',
}: Pick<Parameters<typeof valueChange>[0], 'before' | 'after'> &
  Partial<Pick<Parameters<typeof valueChange>[0], 'kind'>>) =>
  valueChange({ from: 2023, to: 2024, before, after, kind });

/** Whole units of the sixth decimal, so that the expected difference is found without decimals. */
const millionths = ({ units, decimals }: { units: number; decimals: number }): bigint =>
  BigInt(units) * 10n ** BigInt(6 - decimals);

const asNumber = (value: bigint): number => Number(`${value}e-6`);

describe('change of a value', () => {
  it('should say from which year to which', () => {
    expect(change({ before: 280, after: 305 })).toEqual({
      from: 2023,
      to: 2024,
      absolute: 25,
      percent: 8.93,
      reason: null,
    });
  });

  it.each([
    [0.1, 0.3, 0.2],
    [0.3, 0.1, -0.2],
    [-0.1, 0.2, 0.3],
    [1.1, 2.2, 1.1],
    [89.32, 92.45, 3.13],
    [1.000001, 1.000002, 0.000001],
  ])('should be exact from %d to %d: %d', (before, after, absolute) => {
    expect(change({ before, after })?.absolute).toBe(absolute);
  });

  it.each([
    [200, 201, 0.5],
    [3, 4, 33.33],
    [3, 5, 66.67],
    [8000, 8001, 0.01],
    [80000, 80004, 0.01],
    [80000, 79996, -0.01],
    [100, 0, -100],
  ])(
    'should round the percent half up to two decimals from %d to %d: %d',
    (before, after, percent) => {
      expect(change({ before, after })?.percent).toBe(percent);
    },
  );

  it('should call a rise from below zero a rise', () => {
    expect(change({ before: -50, after: 50 })).toMatchObject({ absolute: 100, percent: 200 });
  });

  it('should have no percent over a base of zero', () => {
    expect(change({ before: 0, after: 12 })).toMatchObject({
      absolute: 12,
      percent: null,
      reason: 'zero-base',
    });
  });

  it('should count a percent in percentage points alone', () => {
    expect(change({ before: 91.2, after: 95.5, kind: 'percent' })).toMatchObject({
      absolute: 4.3,
      percent: null,
      reason: 'percentage-points',
    });
    expect(change({ before: 0, after: 5, kind: 'percent' })?.reason).toBe('percentage-points');
  });

  it('should treat zero as a number', () => {
    expect(change({ before: 5, after: 0 })).toMatchObject({ absolute: -5, percent: -100 });
  });

  it.each([
    [null, 1],
    [1, null],
    [null, null],
  ])('should have none where a value is missing: %p, %p', (before, after) => {
    expect(change({ before, after })).toBeNull();
  });

  it('should be the exact difference of any two values', () => {
    fc.assert(
      fc.property(exactNumber(), exactNumber(), (before, after) => {
        const expected = asNumber(millionths(after) - millionths(before));
        expect(change({ before: before.value, after: after.value })?.absolute).toBe(expected + 0);
      }),
    );
  });

  it('should rise and fall by the same amount', () => {
    fc.assert(
      fc.property(exactNumber(), exactNumber(), (before, after) => {
        const rise = change({ before: before.value, after: after.value })?.absolute ?? NaN;
        const fall = change({ before: after.value, after: before.value })?.absolute ?? NaN;
        expect(rise + fall).toBe(0);
      }),
    );
  });
});
