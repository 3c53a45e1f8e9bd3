import Decimal from 'decimal.js';
import { foldWidth } from '../base/half-width';
import { FormulaDecimal } from '../formulas/compute-node';

const NUMBER = /(\d+(?:,\d{3})*)(?:\.(\d+))?\s*([万亿])?/;
const RATIO = /(?<!\d)(\d+(?:\.\d+)?)\s*:\s*(\d+(?:\.\d+)?)/;
const POWERS = new Map([
  ['万', 4],
  ['亿', 8],
]);

/** The step of a printed side, relative to it; a side of 1 is what the other is measured by, not rounded. */
const relativeStep = (side: Decimal): Decimal =>
  side.equals(1) || side.isZero()
    ? new FormulaDecimal(0)
    : new FormulaDecimal(10).pow(-side.decimalPlaces()).dividedBy(side);

/** 20:1 has steps of 1; 1:20, the number 0.05, has uneven ones, taken as the next wider power of ten. */
const ratioDecimals = (above: string, below: string): number => {
  const [left, right] = [new FormulaDecimal(above), new FormulaDecimal(below)];
  if (right.equals(1) || right.isZero()) return (above.split('.')[1] ?? '').length;
  const step = Decimal.max(relativeStep(left), relativeStep(right)).times(left).dividedBy(right);
  if (step.isZero()) return (above.split('.')[1] ?? '').length;
  return step.equals(new FormulaDecimal(10).pow(step.e)) ? -step.e : -step.e - 1;
};

/**
 * Decimals that a printed value shows: 91% has none, 0.7 has one, 20:1 none. Negative for steps above one:
 * 2.9 万 of the value 29000 shows thousands (-3), of the value 2.9 (in 万元) tenths (1). A text without a
 * number shows what the value has.
 */
export function printedDecimals({ text, value }: { text: string; value: number | null }): number {
  const plain = foldWidth({ text });
  const ratio = RATIO.exec(plain);
  if (ratio) return ratioDecimals(ratio[1] ?? '', ratio[2] ?? '');
  const match = NUMBER.exec(plain);
  if (!match) return new Decimal(value ?? 0).decimalPlaces();
  const [, whole = '', fraction = '', unit = ''] = match;
  const power = POWERS.get(unit) ?? 0;
  if (power === 0 || value === null) return fraction.length - power;
  const printed = new Decimal(`${whole.replaceAll(',', '')}.${fraction || '0'}`);
  const off = (by: number) => printed.times(new Decimal(10).pow(by)).minus(Math.abs(value)).abs();
  return off(power).lessThan(off(0)) ? fraction.length - power : fraction.length;
}
