import type { IndicatorKind } from '../../contract/indicator';

export type PrintedValue = { ok: true; value: number | null } | { ok: false; reason: string };

/** digits × 10^-scale; `digits` carries the sign. */
type Decimal = { digits: bigint; scale: number };

const MAX_DIGITS = 15;
const MAX_DECIMALS = 6;
const NUMBER = /^(-?)(0|[1-9]\d*|[1-9]\d{0,2}(?:,\d{3})+)(?:\.(\d+))?$/;
const FULL_WIDTH_OFFSET = 0xfee0;
const POWERS: Record<string, number> = { 万: 4, 亿: 8 };

const refuse = (reason: string): PrintedValue => ({ ok: false, reason });

const halfWidth = (text: string): string =>
  text
    .replace(/[\uff01-\uff5e]/g, (character) =>
      String.fromCharCode(character.charCodeAt(0) - FULL_WIDTH_OFFSET),
    )
    .replace(/\u2212/g, '-')
    .trim();

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
  const fraction = padded.slice(padded.length - scale).replace(/0+$/, '');
  const significant = `${whole}${fraction}`.replace(/^0+/, '').length;
  if (fraction.length > MAX_DECIMALS) return refuse(`more than ${MAX_DECIMALS} decimals`);
  if (significant > MAX_DIGITS) return refuse(`more than ${MAX_DIGITS} significant digits`);
  const value = Number(`${whole}.${fraction || '0'}`);
  return { ok: true, value: negative && value !== 0 ? -value : value };
};

const readRatio = (text: string): PrintedValue => {
  const [before, after, ...more] = text.split(':').map((part) => parseDecimal(part.trim()));
  if (!before || !after || more.length > 0) return refuse(`"${text}" is not a ratio a:b`);
  if (before.digits < 0n || after.digits <= 0n) return refuse('a ratio is of positive numbers');
  const numerator = before.digits * 10n ** BigInt(after.scale + MAX_DECIMALS);
  const denominator = after.digits * 10n ** BigInt(before.scale);
  const rounded = (2n * numerator + denominator) / (2n * denominator);
  return toNumber({ digits: rounded, scale: MAX_DECIMALS });
};

const readNumber = ({ text, power }: { text: string; power: number }): PrintedValue => {
  const decimal = parseDecimal(text);
  return decimal
    ? toNumber({ digits: decimal.digits * 10n ** BigInt(power), scale: decimal.scale })
    : refuse(`"${text}" is not a number`);
};

/**
 * Reads a value as a report prints it. `305`, `417,822` and full-width digits are numbers; `58%` of kind
 * percent is 58; `20:1` of kind ratio is 20 and `1：20` is 0.05, rounded half up to six decimals; a trailing
 * 万 or 亿 of a count or amount multiplies. Kind text has no number. What cannot be read, or has more than 15
 * significant digits or six decimals, is not ok: nothing is guessed.
 */
export const readPrintedValue = ({
  text,
  kind,
}: {
  text: string;
  kind: IndicatorKind;
}): PrintedValue => {
  const plain = halfWidth(text);
  if (plain === '') return refuse('the text is empty');
  switch (kind) {
    case 'text':
      return { ok: true, value: null };
    case 'ratio':
      return plain.includes(':') ? readRatio(plain) : readNumber({ text: plain, power: 0 });
    case 'percent':
      return readNumber({ text: plain.replace(/\s*%$/, ''), power: 0 });
    case 'count':
    case 'amount': {
      const power = POWERS[plain.slice(-1)];
      return power === undefined
        ? readNumber({ text: plain, power: 0 })
        : readNumber({ text: plain.slice(0, -1).trimEnd(), power });
    }
  }
};
