import type { Slip } from '../reading/slips';
import { significantDigits, wordsBefore } from './account-book';
import type { Ledger } from './accounts';
import { type Identity, type IdentityKind } from './identity';
import type { KnownValue } from './known-values';
import { slippedIn, width } from './slipped';
import { slippedValuesIn } from './slipped-values';
import type { Told } from './statements';

/** A number that its words hold against others, and that does not agree with them. */
export type Contradiction = {
  told: Told;
  /** What it is held against: an identity of its words, or a value of the tables that they name. */
  by: { identity: Identity } | { value: KnownValue };
  /** The number that would agree, as it would be printed, where one slip of the hand explains the difference. */
  right: string | null;
};

/** Names of identities whose target a cue asks for. */
const ASKED: Partial<Record<Told['cue'], IdentityKind[]>> = {
  delta: ['change'],
  growth: ['growth'],
  points: ['points'],
  share: ['share'],
  per: ['per'],
  total: ['sum'],
  balance: ['difference', 'sum'],
};

/** Sums are found by their form, ratios and doublings by their print: no cue has to ask for them. */
const UNASKED = new Set<IdentityKind>(['sum', 'whole', 'ratio', 'multiple']);
const SUMS = new Set<IdentityKind>(['sum', 'whole']);

const MOST_SLIPS_OF_A_SUM = 0.3;

const NEAR = 0.12;

/** Whether a sum misses its total by little: one digit of a part, not a part that is not told. */
const isNearly = ({ target, expected }: Identity): boolean =>
  Math.abs((expected.low + expected.high) / 2 - target.amount) <= target.amount * NEAR;

const isWorthASlip = (identity: Identity, slip: Slip): boolean => {
  if (slip.kind === 'point') return identity.isAsked;
  if (identity.isAsked && identity.sum)
    return slip.kind === 'exchanged' || identity.sum.isComplete === true || isNearly(identity);
  if (identity.isAsked || identity.isLikely) return true;
  // Among many candidates only a rare coincidence speaks for a slip.
  const { kind, target, operands } = identity;
  if (kind === 'sum') return false;
  if (kind === 'whole') return slip.kind === 'exchanged';
  const isNarrow = width(identity.expected) < target.amount / 10;
  if (slip.kind === 'exchanged') return isNarrow && significantDigits(target) >= 2;
  const isSameStatement = operands.every(
    ({ told }) => told !== null && told.statement === target.statement,
  );
  return isSameStatement && width(identity.expected) < target.amount / 50;
};

/** Which parts a sum adds up. */
const partsKey = ({ sum }: Identity): string =>
  `${sum?.parts[0]?.start ?? ''}-${sum?.parts.at(-1)?.start ?? ''}`;

const sharesParts = (one: Identity, other: Identity): boolean => {
  const parts = new Set(one.sum?.parts);
  return (other.sum?.parts ?? []).some((part) => parts.has(part));
};

/** Of one base another part may be meant: 38 名，其中甲 18、乙 20，占教师的 39.6%. */
const hasSameBase = (
  { kind, operands: [, one] }: Identity,
  { operands: [, other] }: Identity,
): boolean =>
  kind === 'share' &&
  one !== undefined &&
  other !== undefined &&
  one.told === other.told &&
  one.value === other.value;

/** Whether another identity of its kind holds that says as much for its target as this one does. */
const isExcused = (identity: Identity, ofKind: Identity[], heldParts: Set<string>): boolean => {
  if (identity.sum) {
    return (
      heldParts.has(partsKey(identity)) ||
      ofKind.some((other) => other.holds && (!identity.isAsked || sharesParts(identity, other)))
    );
  }
  if (identity.isRespective)
    return ofKind.some(({ isRespective, holds }) => isRespective === true && holds);
  const isStrong = identity.isAsked || identity.isLikely;
  return ofKind.some(
    (other) =>
      other.holds &&
      (!isStrong ||
        other.isAsked ||
        other.isLikely ||
        other.isNear ||
        hasSameBase(other, identity)),
  );
};

const contradictionOf = (
  ledger: Ledger,
  target: Told,
  kind: IdentityKind,
  failing: Identity[],
): Contradiction | null => {
  const account = ledger.accountOf(target);
  if (account?.kind === 'bound') return null;
  const isOfOwnName =
    account?.kind === 'equal' &&
    ledger.books.known.isNamed(account.value.indicator.code, target.label);
  const isSaid = failing.some(({ isAsked, isLikely, isNear }) => isNear && (isAsked || isLikely));
  if (account?.kind === 'equal' && !SUMS.has(kind) && (isOfOwnName || !isSaid)) return null;
  const slipped = failing
    .map((identity) => ({ identity, ...slippedIn(identity) }))
    .filter(({ identity, slip }) => slip !== undefined && isWorthASlip(identity, slip));
  const chosen =
    slipped.find(({ identity }) => identity.isAsked) ??
    slipped.find(({ slip }) => slip?.kind === 'exchanged') ??
    slipped.find(({ identity }) => identity.isLikely);
  if (chosen?.told && chosen.slip && isUnexplained(ledger, chosen.told, chosen.identity)) {
    return { told: chosen.told, by: { identity: chosen.identity }, right: chosen.slip.text };
  }
  const asked = failing.find(({ isAsked }) => isAsked);
  return asked && isOutOfReach(asked)
    ? { told: target, by: { identity: asked }, right: null }
    : null;
};

/** Numbers whose own words ask for an identity that none of the report's numbers fulfils. */
const ofIdentities = (ledger: Ledger): Contradiction[] =>
  [...ledger.identities.values()].flatMap((identities) => {
    const heldParts = new Set(
      identities.flatMap((identity) =>
        identity.sum && identity.holds ? [partsKey(identity)] : [],
      ),
    );
    const byTarget = new Map<Told, Identity[]>();
    for (const identity of identities) {
      byTarget.set(identity.target, [...(byTarget.get(identity.target) ?? []), identity]);
    }
    return [...byTarget].flatMap(([target, attempts]) => {
      const isRespective = attempts.some((attempt) => attempt.isRespective);
      if (isUndecided(target) || (isOneOfMany(target) && !isRespective)) return [];
      return [...new Set(attempts.map(({ kind }) => kind))].flatMap((kind): Contradiction[] => {
        const ofKind = attempts.filter((attempt) => attempt.kind === kind);
        const isMeant =
          UNASKED.has(kind) ||
          (ASKED[target.cue]?.includes(kind) ?? false) ||
          ofKind.some(({ isLikely }) => isLikely);
        const failing = ofKind.filter(
          (identity) => !identity.holds && !isExcused(identity, ofKind, heldParts),
        );
        const found =
          isMeant && failing.length > 0 && contradictionOf(ledger, target, kind, failing);
        return found ? [found] : [];
      });
    });
  });

/** Whether nothing else stands behind a number, or its words ask for this identity. */
const isUnexplained = (ledger: Ledger, told: Told, identity: Identity): boolean => {
  const account = ledger.accountOf(told);
  const kind = account?.kind;
  if (account?.kind === 'derived' && identity.isLikely) return !account.identity.isNear;
  return kind === 'open' || (identity.isAsked && kind !== 'bound');
};

/** About so much may be anything near it; a share or a multiple in words says what it means. */
const isUndecided = ({ isVague, isSpelled, unit }: Told): boolean =>
  isVague && !(isSpelled && (unit === '%' || unit === '倍'));

/** 分别较上年增加 7 门、9 门、8 门: each is of another thing. 每五名学生拥有四个: a way of speaking. */
const isOneOfMany = (told: Told): boolean =>
  (told.isSpelled && told.unit !== '%' && told.unit !== '倍') ||
  /分别|依次|各自/.test(wordsBefore(told));

/** A sum that its parts miss by a little is doubtful; by much, the parts are not all there. */
const isOutOfReach = ({ kind, target, expected }: Identity): boolean => {
  if (kind !== 'sum') return true;
  const gap = Math.max(expected.low - target.span.high, target.span.low - expected.high);
  return expected.low > target.span.high || gap < target.amount * MOST_SLIPS_OF_A_SUM * 0.2;
};

/** Every contradiction of a report's numbers in its words, one a number. */
export function contradictionsIn(ledger: Ledger): Contradiction[] {
  const seen = new Set<Told>();
  return [...ofIdentities(ledger), ...slippedValuesIn(ledger)].filter(({ told }) => {
    if (seen.has(told)) return false;
    seen.add(told);
    return true;
  });
}
