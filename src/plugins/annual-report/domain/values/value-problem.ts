import Decimal from 'decimal.js';
import type { ValueStatus } from '../../contract/value';
import { statusText } from './status-text';

export const MAX_SIGNIFICANT_DIGITS = 15;
export const MAX_DECIMALS = 6;

export type ValueProblem = 'value-digits' | 'value-or-status' | 'value-with-status';

/**
 * Says what is wrong with a value as entered, or null. 15 significant digits, 6 of them decimals, survive
 * JSON numbers and the database exactly. A missing value needs a status that names why; such a status
 * excludes a number.
 */
export const findValueProblem = ({
  value,
  text,
  status,
}: {
  value: number | null;
  text: string | null;
  status: ValueStatus;
}): ValueProblem | null => {
  const isMissing = statusText({ status }) !== null;
  if (isMissing) return value === null ? null : 'value-with-status';
  if (value === null) return (text ?? '').trim() === '' ? 'value-or-status' : null;
  if (!Number.isFinite(value)) return 'value-digits';
  const number = new Decimal(value);
  // `true` counts the zeros at the end of a whole number: they take room in the database too.
  return number.precision(true) > MAX_SIGNIFICANT_DIGITS || number.decimalPlaces() > MAX_DECIMALS
    ? 'value-digits'
    : null;
};
