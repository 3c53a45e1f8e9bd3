import Decimal from 'decimal.js';

const WORKING_DIGITS = 60;
/** Below the working digits: a third of three is one again before anything is rounded half up. */
const TRUSTED_DIGITS = 40;

/** decimal.js with the digits that formulas are computed in, apart from everybody else's settings. */
export const FormulaDecimal = Decimal.clone({
  precision: WORKING_DIGITS,
  rounding: Decimal.ROUND_HALF_UP,
  defaults: true,
});

/** Rounds half up, away from zero: 0.5 to 1 and -0.5 to -1. Never a negative zero. */
export const roundHalfUp = ({ value, decimals }: { value: Decimal; decimals: number }): Decimal => {
  const rounded = new FormulaDecimal(value)
    .toSignificantDigits(TRUSTED_DIGITS, Decimal.ROUND_HALF_UP)
    .toDecimalPlaces(decimals, Decimal.ROUND_HALF_UP);
  return rounded.isZero() ? new FormulaDecimal(0) : rounded;
};
