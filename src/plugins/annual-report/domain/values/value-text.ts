import Decimal from 'decimal.js';
import type { IndicatorKind } from '../../contract/indicator';
import type { ValueStatus } from '../../contract/value';
import { statusText } from '../base/status-text';

/** How a number of a kind is written: 58%, 20:1. */
export const KIND_SUFFIXES: Partial<Record<IndicatorKind, string>> = { percent: '%', ratio: ':1' };

/**
 * What to print for a value: its text as entered; failing that its status; failing that the number at the
 * indicator's decimals, written as its kind is. Never blank.
 */
export function valueText({
  text,
  value,
  status,
  decimals,
  kind,
}: {
  text: string | null;
  value: number | null;
  status: ValueStatus;
  decimals: number;
  kind: IndicatorKind;
}): string {
  if (text !== null && text.trim() !== '') return text;
  const named = statusText({ status });
  if (named !== null) return named;
  if (value === null) return '——';
  // Rounded first: toFixed alone would write -0.4 without decimals as -0.
  const digits = new Decimal(value).toDecimalPlaces(decimals).toFixed(decimals);
  return `${digits}${KIND_SUFFIXES[kind] ?? ''}`;
}
