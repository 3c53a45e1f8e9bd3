import Decimal from 'decimal.js';
import type { IndicatorKind } from '../../../contract/indicator';
import { printedDecimals } from '../../values/printed-decimals';
import { between, point, type Interval } from './interval';
import { unitScale } from './unit-scale';

const RATIO = /(\d+(?:\.(\d+))?)\s*[:：]\s*(\d+(?:\.(\d+))?)/;

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
export const printedInterval = ({
  text,
  value,
  kind,
  unit,
}: {
  text: string;
  value: number;
  kind: IndicatorKind;
  unit: string | null;
}): Interval => {
  const number = new Decimal(value);
  if (kind === 'ratio') return ratioInterval(text, number);
  const decimals = printedDecimals({ text, value });
  if (isExact(number, kind, unit, decimals)) return point(number);
  const half = new Decimal(10).pow(-decimals).dividedBy(2);
  return { low: number.minus(half), high: number.plus(half) };
};
