import Decimal from 'decimal.js';

const FULL_WIDTH_OFFSET = 0xfee0;
const NUMBER = /(\d+(?:,\d{3})*)(?:\.(\d+))?\s*([万亿])?/;
const POWERS = new Map([
  ['万', 4],
  ['亿', 8],
]);

const halfWidth = (text: string): string =>
  text.replace(/[\uff01-\uff5e]/g, (character) =>
    String.fromCharCode(character.charCodeAt(0) - FULL_WIDTH_OFFSET),
  );

/**
 * Decimals that a printed value shows: 91% has none, 0.7 has one. Negative for steps above one: 2.9 万 of the
 * value 29000 shows thousands (-3). A text without a number shows what the value has.
 */
export const printedDecimals = ({
  text,
  value,
}: {
  text: string;
  value: number | null;
}): number => {
  const match = NUMBER.exec(halfWidth(text));
  if (!match) return new Decimal(value ?? 0).decimalPlaces();
  const [, whole = '', fraction = '', unit = ''] = match;
  const power = POWERS.get(unit) ?? 0;
  if (power === 0 || value === null) return fraction.length - power;
  const printed = new Decimal(`${whole.replaceAll(',', '')}.${fraction || '0'}`);
  const off = (by: number) => printed.times(new Decimal(10).pow(by)).minus(Math.abs(value)).abs();
  return off(power).lessThan(off(0)) ? fraction.length - power : fraction.length;
};
