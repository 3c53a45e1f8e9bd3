import type { IndicatorKind } from '../../contract/indicator';
import { halfWidth } from '../base/half-width';
import { MAX_DECIMALS, MAX_SIGNIFICANT_DIGITS } from '../base/stored-number';

export type PrintedProblem =
  'value-empty' | 'value-not-number' | 'value-thousands' | 'value-not-ratio' | 'value-digits';

export type PrintedValue =
  { ok: true; value: number | null } | { ok: false; code: PrintedProblem; reason: string };

/** digits × 10^-scale; `digits` carries the sign. */
type Decimal = { digits: bigint; scale: number };

const NUMBER = /^(-?)(0|[1-9]\d*|[1-9]\d{0,2}(?:,\d{3})+)(?:\.(\d+))?$/;
const MAX_LENGTH = 200;

/** How many places 万 and 亿 move the decimal point. */
export const POWERS: Record<string, number> = { 万: 4, 亿: 8 };

const refuse = (code: PrintedProblem, reason: string): PrintedValue => ({
  ok: false,
  code,
  reason,
});

const parseDecimal = (text: string): Decimal | null => {
  const match = NUMBER.exec(text);
  if (!match) return null;
  const [, sign = '', whole = '', fraction = ''] = match;
  return {
    digits: BigInt(`${sign}${whole.replaceAll(',', '')}${fraction}`),
    scale: fraction.length,
  };
};

const toNumber = ({ digits, scale }: Decimal): PrintedValue => {
  const negative = digits < 0n;
  const padded = (negative ? -digits : digits).toString().padStart(scale + 1, '0');
  const whole = padded.slice(0, padded.length - scale);
  const fraction = padded.slice(padded.length - scale).replace(/(?<!0)0+$/, '');
  const significant = `${whole}${fraction}`.replace(/^0+/, '').length;
  if (fraction.length > MAX_DECIMALS)
    return refuse('value-digits', `more than ${MAX_DECIMALS} decimals`);
  if (significant > MAX_SIGNIFICANT_DIGITS) {
    return refuse('value-digits', `more than ${MAX_SIGNIFICANT_DIGITS} significant digits`);
  }
  const value = Number(`${whole}.${fraction || '0'}`);
  return { ok: true, value: negative && value !== 0 ? -value : value };
};

const readRatio = (text: string): PrintedValue => {
  const [before, after, ...more] = text.split(':').map((part) => parseDecimal(part.trim()));
  if (!before || !after || more.length > 0) {
    return refuse('value-not-ratio', `"${text}" is not a ratio a:b`);
  }
  if (before.digits < 0n || after.digits <= 0n) {
    return refuse('value-not-ratio', 'a ratio is of positive numbers');
  }
  const numerator = before.digits * 10n ** BigInt(after.scale + MAX_DECIMALS);
  const denominator = after.digits * 10n ** BigInt(before.scale);
  const rounded = (2n * numerator + denominator) / (2n * denominator);
  return toNumber({ digits: rounded, scale: MAX_DECIMALS });
};

/** The decimal point moves to the left by adding to the scale, to the right by adding zeros. */
const readNumber = ({ text, power }: { text: string; power: number }): PrintedValue => {
  const decimal = parseDecimal(text);
  if (!decimal) {
    return refuse(
      text.includes(',') ? 'value-thousands' : 'value-not-number',
      `"${text}" is not a number`,
    );
  }
  return power < 0
    ? toNumber({ digits: decimal.digits, scale: decimal.scale - power })
    : toNumber({ digits: decimal.digits * 10n ** BigInt(power), scale: decimal.scale });
};

/**
 * Reads a value as a report prints it. `305`, `417,822` and full-width digits are numbers; `58%` of kind
 * percent is 58; `20:1` of kind ratio is 20 and `1：20` is 0.05, rounded half up to six decimals; a trailing
 * 万 or 亿 of a count or amount multiplies. Kind text has no number. What cannot be read, or has more than 15
 * significant digits or six decimals, is not ok: nothing is guessed.
 * @param power moves the decimal point of a count or amount further: 4 reads `1.5` as 15000, -4 `15000` as 1.5
 */
export function readPrintedValue({
  text,
  kind,
  power = 0,
}: {
  text: string;
  kind: IndicatorKind;
  power?: number;
}): PrintedValue {
  const plain = halfWidth({ text });
  if (plain === '') return refuse('value-empty', 'the text is empty');
  if (kind === 'text') return { ok: true, value: null };
  if (plain.length > MAX_LENGTH) return refuse('value-digits', 'the text is too long');
  switch (kind) {
    case 'ratio':
      return plain.includes(':') ? readRatio(plain) : readNumber({ text: plain, power: 0 });
    case 'percent':
      return readNumber({
        text: plain.endsWith('%') ? plain.slice(0, -1).trimEnd() : plain,
        power: 0,
      });
    case 'count':
    case 'amount': {
      const own = POWERS[plain.slice(-1)];
      return own === undefined
        ? readNumber({ text: plain, power })
        : readNumber({ text: plain.slice(0, -1).trimEnd(), power: own + power });
    }
  }
}
