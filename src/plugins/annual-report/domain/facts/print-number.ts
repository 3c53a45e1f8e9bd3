import Decimal from 'decimal.js';

/**
 * A number without its sign, rounded half up to the decimals asked for, zeros kept; with `decimals` null all
 * the digits it has. Null where a number that is not zero would print as zero.
 */
export function printMagnitude({
  number,
  decimals,
}: {
  number: Decimal;
  decimals: number | null;
}): string | null {
  const rounded =
    decimals === null ? number : number.toDecimalPlaces(decimals, Decimal.ROUND_HALF_UP);
  if (rounded.isZero() && !number.isZero()) return null;
  return decimals === null ? rounded.abs().toFixed() : rounded.abs().toFixed(decimals);
}
