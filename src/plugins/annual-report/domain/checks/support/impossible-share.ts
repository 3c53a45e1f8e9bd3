import Decimal from 'decimal.js';

/** Percents that whole numbers of people give beside the one that was asked for. */
export type NearestShares = {
  below: { part: number; percent: Decimal };
  above: { part: number; percent: Decimal };
};

const shareOf = (part: number, base: number) => ({
  part,
  percent: new Decimal(part).times(100).dividedBy(base),
});

/**
 * Null where some whole number out of `base` makes the printed percent, rounded or cut off; otherwise the
 * nearest shares on both sides: 99% of 3 lies between 2 (66.67%) and 3 (100%).
 */
export const impossibleShare = ({
  percent,
  decimals,
  base,
}: {
  percent: number;
  decimals: number;
  base: number;
}): NearestShares | null => {
  const step = new Decimal(10).pow(-decimals);
  const printed = new Decimal(percent);
  const first = Decimal.max(
    0,
    printed.minus(step.dividedBy(2)).times(base).dividedBy(100).ceil(),
  ).toNumber();
  const isRight = first <= base && shareOf(first, base).percent.lt(printed.plus(step));
  if (isRight) return null;
  const part = printed.times(base).dividedBy(100).floor().toNumber();
  return { below: shareOf(part, base), above: shareOf(part + 1, base) };
};
