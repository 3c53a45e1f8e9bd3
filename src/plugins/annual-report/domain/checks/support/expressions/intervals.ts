import Decimal from 'decimal.js';
import type { IndicatorKind } from '../../../../contract/indicator';
import { printedDecimals } from '../../../values/printed-decimals';
import { unitScale } from './unit-scale';

/** Where a number can lie, knowing how it was rounded; both ends belong to it. */
export type Interval = { low: Decimal; high: Decimal };

export function point(value: Decimal.Value): Interval {
  return {
    low: new Decimal(value),
    high: new Decimal(value),
  };
}

const between = (one: Decimal, other: Decimal): Interval => ({
  low: Decimal.min(one, other),
  high: Decimal.max(one, other),
});

export function scale(interval: Interval, factor: Decimal.Value): Interval {
  return between(interval.low.times(factor), interval.high.times(factor));
}

export function total(intervals: Interval[]): Interval {
  return intervals.reduce(
    (sum, { low, high }) => ({ low: sum.low.plus(low), high: sum.high.plus(high) }),
    point(0),
  );
}

/** Whether both can be the same number. */
export function meet(one: Interval, other: Interval): boolean {
  return one.low.lte(other.high) && other.low.lte(one.high);
}

/** Whether the first is greater, however both were rounded. */
export function exceeds(one: Interval, other: Interval): boolean {
  return one.low.gt(other.high);
}

/** A number as printed: its value and how fine it is printed (0.1, 1, 1000 …). */
type Printed = { value: number; step: number };

/** The smallest step that a number's decimals and its 万 or 亿 can show. */
export function stepOf({ decimals, magnitude }: { decimals: number; magnitude: number }): number {
  return new Decimal(10).pow(-decimals).times(magnitude).toNumber();
}

/** Whether two printed numbers can be one: the finer, rounded or cut to the coarser's step, is the other. */
export function canBeSame({ left, right }: { left: Printed; right: Printed }): boolean {
  const coarse = left.step >= right.step ? left : right;
  const fine = coarse === left ? right : left;
  const steps = new Decimal(fine.value).dividedBy(coarse.step);
  const target = new Decimal(coarse.value).dividedBy(coarse.step).toDecimalPlaces(6);
  return (
    steps.toDecimalPlaces(0, Decimal.ROUND_HALF_UP).equals(target) ||
    steps.toDecimalPlaces(0, Decimal.ROUND_DOWN).equals(target)
  );
}

/** Percent of a whole, rounded and cut to a number of decimals. */
export function percentsOf({
  part,
  whole,
  decimals,
}: {
  part: number;
  whole: number;
  decimals: number;
}): { rounded: number; cut: number } {
  const percent = new Decimal(part).times(100).dividedBy(whole);
  return {
    rounded: percent.toDecimalPlaces(decimals, Decimal.ROUND_HALF_UP).toNumber(),
    cut: percent.toDecimalPlaces(decimals, Decimal.ROUND_DOWN).toNumber(),
  };
}

const RATIO = /(?<!\d)(\d+(?:\.(\d+))?)\s*[:：]\s*(\d+(?:\.(\d+))?)/;

/** 20:1 is rounded before the colon, 1:20 after it; two numbers beside 1 are taken as they stand. */
const ratioInterval = (text: string, value: Decimal): Interval => {
  const match = RATIO.exec(text);
  if (!match) return point(value);
  const [, before = '', beforeDecimals = '', after = '', afterDecimals = ''] = match;
  const step = (decimals: string) => new Decimal(10).pow(-decimals.length).dividedBy(2);
  if (Number(after) === 1) {
    return { low: value.minus(step(beforeDecimals)), high: value.plus(step(beforeDecimals)) };
  }
  if (Number(before) === 1) {
    const [side, half] = [new Decimal(after), step(afterDecimals)];
    return side.lte(half)
      ? point(value)
      : between(
          new Decimal(1).dividedBy(side.plus(half)),
          new Decimal(1).dividedBy(side.minus(half)),
        );
  }
  return point(value);
};

/** Counts are exact unless they are printed in tens of thousands; so is a zero that is not a percent. */
const isExact = (value: Decimal, kind: IndicatorKind, unit: string | null, decimals: number) =>
  (value.isZero() && kind !== 'percent') ||
  (kind === 'count' && decimals >= 0 && unitScale({ unit }).factor === 1);

/** Where the number behind a printed value can lie: 91.2% between 91.15 and 91.25, 305 人 at 305 alone. */
export function printedInterval({
  text,
  value,
  kind,
  unit,
}: {
  text: string;
  value: number;
  kind: IndicatorKind;
  unit: string | null;
}): Interval {
  const number = new Decimal(value);
  if (kind === 'ratio') return ratioInterval(text, number);
  const decimals = printedDecimals({ text, value });
  if (isExact(number, kind, unit, decimals)) return point(number);
  const half = new Decimal(10).pow(-decimals).dividedBy(2);
  return { low: number.minus(half), high: number.plus(half) };
}
