import Decimal from 'decimal.js';

/** Where a number can lie, knowing how it was rounded; both ends belong to it. */
export type Interval = { low: Decimal; high: Decimal };

export const point = (value: Decimal.Value): Interval => ({
  low: new Decimal(value),
  high: new Decimal(value),
});

export const between = (one: Decimal, other: Decimal): Interval => ({
  low: Decimal.min(one, other),
  high: Decimal.max(one, other),
});

export const scale = (interval: Interval, factor: Decimal.Value): Interval =>
  between(interval.low.times(factor), interval.high.times(factor));

export const total = (intervals: Interval[]): Interval =>
  intervals.reduce(
    (sum, { low, high }) => ({ low: sum.low.plus(low), high: sum.high.plus(high) }),
    point(0),
  );

/** Whether both can be the same number. */
export const meet = (one: Interval, other: Interval): boolean =>
  one.low.lte(other.high) && other.low.lte(one.high);

/** Whether the first is greater, however both were rounded. */
export const exceeds = (one: Interval, other: Interval): boolean => one.low.gt(other.high);
