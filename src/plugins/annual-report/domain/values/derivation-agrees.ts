import Decimal from 'decimal.js';
import type { Derivation } from '../../contract/value';
import { FormulaDecimal } from '../formulas/arithmetic';
import { printedDecimals } from './printed-decimals';

const roundTo = (value: number, decimals: number, rounding: Decimal.Rounding): Decimal =>
  new FormulaDecimal(value)
    .times(new FormulaDecimal(10).pow(decimals))
    .toDecimalPlaces(0, rounding);

/**
 * Whether a reported value and what its formula gives are the same at the precision that was printed (and no
 * finer than the derivation was rounded to). True where either is missing: nothing contradicts nothing. A
 * derived number half way between two steps agrees with both: rounded before, it does not tell on which side
 * it was.
 */
export const derivationAgrees = ({
  value,
  derivation,
  decimals,
  text,
}: {
  value: number | null;
  derivation: Derivation | null;
  /** Decimals of the indicator, which the derivation was rounded to. */
  decimals: number;
  /** The value as printed. */
  text: string;
}): boolean => {
  if (value === null || !derivation || derivation.value === null) return true;
  const shown = Math.min(printedDecimals({ text, value }), decimals);
  const printed = roundTo(value, shown, Decimal.ROUND_HALF_UP);
  return [Decimal.ROUND_HALF_UP, Decimal.ROUND_HALF_DOWN].some(
    (rounding: Decimal.Rounding) =>
      derivation.value !== null && roundTo(derivation.value, shown, rounding).equals(printed),
  );
};
