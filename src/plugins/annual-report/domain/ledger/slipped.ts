import type { Span } from '../reading/quantities';
import { slipsOf, type Slip } from '../reading/slips';
import { dimensionOf } from '../reading/units';
import { significantDigits } from './account-book';
import type { Identity, IdentityKind } from './identity';
import { meets } from './known-values';
import type { Told } from './statements';

const digitsOf = (told: Told): string =>
  told.decimals > 0 || String(told.printed).includes('.')
    ? told.printed.toFixed(told.decimals)
    : String(told.printed);

/** The span of a number with other digits. */
const spanWith = (told: Told, value: number, slip: Slip): Span => {
  const factor = told.magnitude * dimensionOf(told.unit).factor;
  const amount = value * factor;
  if (slip.kind === 'point') return { low: amount * 0.9995, high: amount * 1.0005 };
  const isExact = told.decimals === 0 && told.magnitude === 1 && told.unit !== '%';
  if (isExact) return { low: amount, high: amount };
  const step = factor / 10 ** told.decimals;
  return { low: amount - step * 0.5000001, high: amount + step };
};

export const isPrintedInDigits = (told: Told): boolean => !told.isSpelled && !told.isVague;

const SIDES = /^([\d.]{1,12})\s{0,2}[:：∶]\s{0,2}([\d.]{1,12})/;

/** Slips of the side of a ratio that is not one: 1:393 for 1:339. */
const slipsOfRatio = (told: Told, span: Span): Slip[] => {
  const [, above = '', below = ''] = SIDES.exec(told.text) ?? [];
  const [side, isBelow] = above === '1' ? [below, true] : [above, false];
  if (side === '' || (!isBelow && below !== '1')) return [];
  const step = 1 / 10 ** (side.split('.')[1]?.length ?? 0);
  return slipsOf({ digits: side })
    .filter(({ kind }) => kind !== 'point')
    .filter(({ value }) => {
      const [low, high] = [value - step / 2, value + step];
      return low > 0 && meets(span, isBelow ? { low: 1 / high, high: 1 / low } : { low, high });
    })
    .map((slip) => ({ ...slip, text: isBelow ? `1:${slip.text}` : `${slip.text}:1` }));
};

/** Slips of the hand that would make a number lie within a span. */
export const slipsInto = (told: Told, span: Span): Slip[] =>
  told.kind === 'ratio'
    ? slipsOfRatio(told, span)
    : isPrintedInDigits(told)
      ? slipsOf({ digits: digitsOf(told) }).filter((slip) =>
          meets(spanWith(told, slip.value, slip), span),
        )
      : [];

export const best = (slips: Slip[]): Slip | undefined =>
  slips.find(({ kind }) => kind === 'exchanged') ??
  slips.find(({ kind }) => kind === 'digit') ??
  slips[0];

export const width = ({ low, high }: Span): number => high - low;

/** A number that is probably slipped, and how. */
export type Slipped = { told: Told; slip: Slip };

/** How what is expected follows an operand: in proportion, inversely, or by as much. */
const FOLLOWS: Partial<Record<IdentityKind, ('times' | 'over' | 'plus' | 'minus')[]>> = {
  share: ['times', 'over'],
  per: ['times', 'over'],
  ratio: ['times', 'over'],
  multiple: ['times', 'over'],
  change: ['plus', 'minus'],
  difference: ['plus', 'minus'],
};

const PRECISE = 0.006;

/** Of a share, a mean or a difference a number that gives it once one slip is undone. */
const ofOperands = (identity: Identity): Slipped | null => {
  const { kind, target, operands, expected } = identity;
  const follows = FOLLOWS[kind];
  if (!follows || !(identity.isAsked || identity.isLikely)) return null;
  const span =
    target.span.low === target.span.high && kind !== 'change' && kind !== 'difference'
      ? { low: target.amount - 0.5, high: target.amount + 0.5 }
      : target.span;
  const isPrecise = width(span) <= target.amount * PRECISE && significantDigits(target) >= 3;
  if (!isPrecise && !(kind === 'per' && target.decimals === 0)) return null;
  const sign = target.sign === -1 ? -1 : 1;
  const found = operands.flatMap(({ told }, index): Slipped[] => {
    const by = follows[index];
    if (!told || !by || !isPrintedInDigits(told) || significantDigits(told) < 2) return [];
    const slips = slipsOf({ digits: digitsOf(told) }).filter((slip) => {
      if (slip.kind === 'point' || slip.value <= 0) return false;
      const times = slip.value / told.printed;
      if (!isPrecise) {
        const middle = (expected.low + expected.high) / 2;
        const result = by === 'over' ? middle / times : middle * times;
        const isEqual = Math.abs(result / target.amount - 1) < 1e-6;
        return isEqual && slip.kind === 'exchanged' && significantDigits(told) >= 3;
      }
      const shift = (slip.value - told.printed) * (told.amount / told.printed);
      switch (by) {
        case 'times':
          return meets(span, { low: expected.low * times, high: expected.high * times });
        case 'over':
          return meets(span, { low: expected.low / times, high: expected.high / times });
        default: {
          const moved = (by === 'plus' ? 1 : -1) * sign * shift;
          return meets(span, { low: expected.low + moved, high: expected.high + moved });
        }
      }
    });
    const slip = best(slips);
    return slip ? [{ told, slip }] : [];
  });
  return found.find(({ slip }) => slip.kind === 'exchanged') ?? found[0] ?? null;
};

/** One number of an identity that is probably slipped: the target, or one of the parts of a sum. */
export const slippedIn = (identity: Identity): Slipped | null => {
  const ofTarget = best(slipsInto(identity.target, identity.expected));
  const strength = ({ kind }: Slip): number => ['exchanged', 'digit', 'point'].indexOf(kind);
  let found: Slipped | null = ofTarget ? { told: identity.target, slip: ofTarget } : null;
  if (!identity.sum) return found ?? ofOperands(identity);
  const { total, parts } = identity.sum;
  const all = parts.reduce(
    (sum, { span }) => ({ low: sum.low + span.low, high: sum.high + span.high }),
    { low: 0, high: 0 },
  );
  found = null;
  const consider = (told: Told, wanted: Span): void => {
    const slip = best(slipsInto(told, wanted));
    if (slip && (!found || strength(slip) < strength(found.slip))) found = { told, slip };
  };
  if (total.told) consider(total.told, all);
  for (const part of parts) {
    consider(part, {
      low: total.span.low - (all.high - part.span.high),
      high: total.span.high - (all.low - part.span.low),
    });
  }
  return found;
};
