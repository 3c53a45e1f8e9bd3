import type Decimal from 'decimal.js';

/** As many survive JSON numbers and the database exactly. */
export const MAX_SIGNIFICANT_DIGITS = 15;
export const MAX_DECIMALS = 6;

/**
 * Whether a number has more significant digits than a value can keep. The zeros at the end of a whole number
 * count: they take room in the database too.
 */
export function hasTooManyDigits({ number }: { number: Decimal }): boolean {
  return number.precision(true) > MAX_SIGNIFICANT_DIGITS;
}
