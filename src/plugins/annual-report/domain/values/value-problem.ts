import Decimal from 'decimal.js';
import type { ValueStatus } from '../../contract/value';
import { hasTooManyDigits, MAX_DECIMALS } from '../base/stored-number';
import { statusText } from '../base/status-text';

export type ValueProblem = 'value-digits' | 'value-or-status' | 'value-with-status';

/**
 * Says what is wrong with a value as entered, or null. 15 significant digits, 6 of them decimals, survive
 * JSON numbers and the database exactly. A missing value needs a status that names why; such a status
 * excludes a number.
 */
export function findValueProblem({
  value,
  text,
  status,
}: {
  value: number | null;
  text: string | null;
  status: ValueStatus;
}): ValueProblem | null {
  const isMissing = statusText({ status }) !== null;
  if (isMissing) return value === null ? null : 'value-with-status';
  if (value === null) return (text ?? '').trim() === '' ? 'value-or-status' : null;
  if (!Number.isFinite(value)) return 'value-digits';
  const number = new Decimal(value);
  return hasTooManyDigits({ number }) || number.decimalPlaces() > MAX_DECIMALS
    ? 'value-digits'
    : null;
}
