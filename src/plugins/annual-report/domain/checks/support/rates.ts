import Decimal from 'decimal.js';
import { percentsOf } from './printed-precision';
import { quantitiesOf, type NamedNumber, type Sentence } from './sentences';

const RATE = /(?:率|比例|占比|比重)$/;
const NO_SHARE =
  /增长|增幅|增速|同比|环比|提高|提升|上升|下降|降低|减少|税率|利率|征收率|费率|折旧/;
const HEADS_AND_THINGS = new Set([
  '人',
  '人次',
  '份',
  '项',
  '个',
  '家',
  '件',
  '门',
  '本',
  '台',
  '套',
]);
const SMALLEST_BASE = 2;

/** 人 and 人次 can be each other's part. */
export const countsAlike = (left: NamedNumber, right: NamedNumber): boolean =>
  left.unit === right.unit || [left, right].every(({ unit }) => unit === '人' || unit === '人次');

/** Whole counts of a sentence that a rate can be taken over. */
export const countsOf = ({ sentence }: { sentence: Sentence }): NamedNumber[] =>
  quantitiesOf(sentence).filter(
    ({ unit, decimals, value, magnitude, isSpelled }) =>
      unit !== null &&
      HEADS_AND_THINGS.has(unit) &&
      decimals === 0 &&
      magnitude === 1 &&
      !isSpelled &&
      value >= SMALLEST_BASE,
  );

/** Percents of a sentence that say which share of something is something; no growth and no tax. */
export const ratesOf = ({ sentence }: { sentence: Sentence }): NamedNumber[] =>
  quantitiesOf(sentence).filter(
    ({ unit, label, value }) =>
      unit === '%' && value <= 100 && RATE.test(label.text.trim()) && !NO_SHARE.test(label.text),
  );

const matches = (rate: NamedNumber, part: number, whole: number): boolean => {
  const { rounded, cut } = percentsOf({ part, whole, decimals: rate.decimals });
  return rounded === rate.printed || cut === rate.printed;
};

/** Whether some whole number of a base gives the rate as printed; else the two shares nearest to it. */
export const wholeShares = ({
  rate,
  base,
}: {
  rate: NamedNumber;
  base: number;
}): { isPossible: boolean; nearest: { part: number; percent: number }[] } => {
  const floor = new Decimal(base).times(rate.printed).dividedBy(100).floor().toNumber();
  const parts = [floor, floor + 1].filter((part) => part <= base);
  return {
    isPossible: parts.some((part) => matches(rate, part, base)),
    nearest: parts.map((part) => ({
      part,
      percent: percentsOf({ part, whole: base, decimals: Math.max(rate.decimals, 2) }).rounded,
    })),
  };
};

/** Whether a rate is the share of one number, or of the sum of two, in another. */
export const isShareOf = ({
  rate,
  parts,
  wholes,
}: {
  rate: NamedNumber;
  parts: number[];
  wholes: number[];
}): boolean => {
  const sums = parts.flatMap((left, index) => parts.slice(index + 1).map((right) => left + right));
  return wholes.some((whole) =>
    [...parts, ...sums, ...parts.map((part) => whole - part)].some(
      (part) => part >= 0 && part <= whole && matches(rate, part, whole),
    ),
  );
};
