import Decimal from 'decimal.js';

/** A cell for numbers: how many decimals an empty one shows, and whether it is one for percents. */
export type NumberLook = { decimals: number; isPercent: boolean };

/** What a spreadsheet keeps exactly. */
const PLAIN = /^-?(?:\d{1,15}|\d{1,3}(?:,\d{3}){1,4})(?:\.\d{1,6})?%?$/;
const EXACT_DIGITS = 15;

/** The number that a spreadsheet has for a text such as `1,200` or `58%`; null where it is no plain number. */
export function numberOf({ text }: { text: string }): number | null {
  if (!PLAIN.test(text)) return null;
  const isPercent = text.endsWith('%');
  const number = new Decimal(text.replace(/[,%]/g, ''));
  if (number.precision() > EXACT_DIGITS) return null;
  return (isPercent ? number.div(100) : number).toNumber();
}

/** The number format in which a cell shows a text as it is written, and an empty one what is entered. */
export function cellFormat({ text, decimals, isPercent }: NumberLook & { text: string }): string {
  const isPlain = PLAIN.test(text);
  const [, fraction = ''] = isPlain ? text.replace('%', '').split('.') : [];
  const places = isPlain ? fraction.length : decimals;
  const whole = isPlain && text.includes(',') ? '#,##0' : '0';
  const isShownInPercent = isPlain ? text.endsWith('%') : isPercent;
  return `${whole}${places > 0 ? `.${'0'.repeat(places)}` : ''}${isShownInPercent ? '%' : ''}`;
}
