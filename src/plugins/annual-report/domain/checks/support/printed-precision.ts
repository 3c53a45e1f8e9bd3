import Decimal from 'decimal.js';

/** A number as printed: its value and how fine it is printed (0.1, 1, 1000 …). */
export type Printed = { value: number; step: number };

/** The smallest step that a number's decimals and its 万 or 亿 can show. */
export const stepOf = ({ decimals, magnitude }: { decimals: number; magnitude: number }): number =>
  new Decimal(10).pow(-decimals).times(magnitude).toNumber();

/** Whether two printed numbers can be one: the finer, rounded or cut to the coarser's step, is the other. */
export const canBeSame = ({ left, right }: { left: Printed; right: Printed }): boolean => {
  const coarse = left.step >= right.step ? left : right;
  const fine = coarse === left ? right : left;
  const steps = new Decimal(fine.value).dividedBy(coarse.step);
  const target = new Decimal(coarse.value).dividedBy(coarse.step).toDecimalPlaces(6);
  return (
    steps.toDecimalPlaces(0, Decimal.ROUND_HALF_UP).equals(target) ||
    steps.toDecimalPlaces(0, Decimal.ROUND_DOWN).equals(target)
  );
};

/** Percent of a whole, rounded and cut to a number of decimals. */
export const percentsOf = ({
  part,
  whole,
  decimals,
}: {
  part: number;
  whole: number;
  decimals: number;
}): { rounded: number; cut: number } => {
  const percent = new Decimal(part).times(100).dividedBy(whole);
  return {
    rounded: percent.toDecimalPlaces(decimals, Decimal.ROUND_HALF_UP).toNumber(),
    cut: percent.toDecimalPlaces(decimals, Decimal.ROUND_DOWN).toNumber(),
  };
};
