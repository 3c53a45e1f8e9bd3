import type { Span } from '../reading/quantities';
import { dimensionOf } from '../reading/units';
import { isStock } from './account-book';
import { type KnownValue, meets } from './known-values';
import type { Told } from './statements';

export type IdentityKind =
  | 'sum' | 'whole' | 'difference' | 'change' | 'growth' | 'points' | 'multiple' | 'share' | 'per' | 'ratio'; // prettier-ignore

/** A number that an identity reckons with: one of the text, or a value of the tables. */
export type Operand = {
  span: Span;
  amount: number;
  text: string;
  told: Told | null;
  value: KnownValue | null;
};

/** Numbers that hang together as their words say, whether or not they do. */
export type Identity = {
  kind: IdentityKind;
  /** The number that the others give: the total, the change, the share, the amount for each. */
  target: Told;
  operands: Operand[];
  /** What the operands give for the target, in the common unit of its dimension. */
  expected: Span;
  /** Whether it can be so, however the numbers were rounded. */
  holds: boolean;
  /** Whether the printed numbers themselves give it, to its last digit: only then it stands behind them. */
  isExact: boolean;
  /** How plainly the words ask for it: by name or by the only numbers that there are, or by nearness alone. */
  isAsked: boolean;
  /** Whether its numbers stand beside each other as such numbers do: with a slip to explain it, that is enough. */
  isLikely: boolean;
  /** Whether its numbers stand in the sentence of its target or in one beside it. */
  isNear: boolean;
  /** Of a share: whether a row of shares tells it of its member of a list: 分别占 56% 和 44%. */
  isRespective?: boolean;
  /** Of a sum: the total, a number of the text or a value of the tables, its parts, and whether they say to be all. */
  sum?: { total: Operand; parts: Told[]; isComplete?: boolean };
};

/** Of a change a value of the tables is as near as a number of the text. */
const CHANGES = new Set<IdentityKind>(['change', 'growth', 'points', 'multiple']);

const isBeside = (kind: IdentityKind, target: Told, { told }: Operand): boolean =>
  told === null
    ? CHANGES.has(kind)
    : told.statement === target.statement && Math.abs(told.sentence - target.sentence) <= 1;

export const ofTold = (told: Told): Operand => ({
  span: told.span,
  amount: told.amount,
  text: told.text,
  told,
  value: null,
});

/**
 * A number in the unit in which it is printed, or in the one given where it converts: what is for each 亩 is not
 * for each square metre, and of 246.8 吨 each 公斤 has its price.
 */
export const inItsUnit = (told: Told, unit?: string): Operand => {
  const wanted = dimensionOf(unit ?? null);
  const own = dimensionOf(told.unit);
  const { factor } = wanted.dimension === own.dimension ? wanted : own;
  return { ...ofTold(told), span: times(told.span, 1 / factor), amount: told.amount / factor };
};

export const ofValue = (value: KnownValue): Operand => ({
  span: value.span,
  amount: value.amount,
  text: value.text,
  told: null,
  value,
});

export const identity = (
  kind: IdentityKind,
  target: Told,
  operands: Operand[],
  expected: Span,
  isAsked: boolean,
  isLikely = false,
): Identity => {
  const holds = meets(expected, target.span);
  const isExact = holds && operands.every(({ told }) => !told?.isVague);
  const isNear = operands.every((operand) => isBeside(kind, target, operand));
  return { kind, target, operands, expected, isAsked, isLikely, isNear, holds, isExact };
};

export const divide = (above: Span, below: Span): Span => ({
  low: above.low / below.high,
  high: above.high / below.low,
});

export const times = ({ low, high }: Span, factor: number): Span => ({
  low: low * factor,
  high: high * factor,
});

export const minus = (left: Span, right: Span): Span => ({
  low: left.low - right.high,
  high: left.high - right.low,
});

/** Rounding of a result that is printed without decimals: 33 册 for each, 13799 元. */
export const printedSpan = (told: Told): Span =>
  told.span.low === told.span.high
    ? { low: told.amount - 0.5000001, high: told.amount + 0.9999999 }
    : told.span;

export const isCountable = (told: Told): boolean =>
  isStock(told) && told.kind === 'quantity' && told.unit !== '%' && told.value > 0;

export const sameMeasure = (left: Told, right: Told): boolean => left.dimension === right.dimension;
