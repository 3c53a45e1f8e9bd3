import Decimal from 'decimal.js';
import type { ValueStatus } from '../../contract/value';
import { statusText } from './status-text';

/**
 * What to print for a value: its text as entered; failing that its status; failing that the number at the
 * indicator's decimals. Never blank.
 */
export const valueText = ({
  text,
  value,
  status,
  decimals,
}: {
  text: string | null;
  value: number | null;
  status: ValueStatus;
  decimals: number;
}): string => {
  if (text !== null && text.trim() !== '') return text;
  const named = statusText({ status });
  if (named !== null) return named;
  if (value === null) return '——';
  // Rounded first: toFixed alone would write -0.4 without decimals as -0.
  return new Decimal(value).toDecimalPlaces(decimals).toFixed(decimals);
};
