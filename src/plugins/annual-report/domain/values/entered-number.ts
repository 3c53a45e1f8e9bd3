import Decimal from 'decimal.js';

export type EnteredNumber =
  | { number: number | null; problem: null }
  | { number: null; problem: 'value-not-number' | 'value-digits' };

const NUMBER = /^-?\d+(\.\d+)?$/;

/**
 * Reads a number as a form or a script gives it: a JSON number, its text, or nothing. A text with more
 * digits than a JavaScript number keeps is a problem, not a number that is almost the same.
 */
export function readEnteredNumber({ value }: { value: unknown }): EnteredNumber {
  if (value === null || value === undefined) return { number: null, problem: null };
  if (typeof value === 'number') return { number: value, problem: null };
  if (typeof value !== 'string' || !NUMBER.test(value)) {
    return { number: null, problem: 'value-not-number' };
  }
  const number = Number(value);
  return Number.isFinite(number) && new Decimal(value).equals(number)
    ? { number, problem: null }
    : { number: null, problem: 'value-digits' };
}
