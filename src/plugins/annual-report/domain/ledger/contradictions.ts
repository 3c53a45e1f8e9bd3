import { slipsOf, type Slip } from '../reading/slips';
import { dimensionOf } from '../reading/units';
import type { Span } from '../reading/quantities';
import { isStock, significantDigits, valuesNamedBy, wordsBefore } from './account-book';
import type { Ledger } from './accounts';
import { type Identity, type IdentityKind } from './identity';
import { type KnownValue, meets } from './known-values';
import type { Told } from './statements';

/** A number that its words hold against others, and that does not agree with them. */
export type Contradiction = {
  told: Told;
  /** What it is held against: an identity of its words, or a value of the tables that they name. */
  by: { identity: Identity } | { value: KnownValue };
  /** The number that would agree, as it would be printed, where one slip of the hand explains the difference. */
  right: string | null;
};

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

const isPrintedInDigits = (told: Told): boolean => !told.isSpelled && !told.isApproximate;

/** Slips of the hand that would make a number lie within a span. */
const slipsInto = (told: Told, span: Span): Slip[] =>
  isPrintedInDigits(told)
    ? slipsOf({ digits: digitsOf(told) }).filter((slip) =>
        meets(spanWith(told, slip.value, slip), span),
      )
    : [];

const best = (slips: Slip[]): Slip | undefined =>
  slips.find(({ kind }) => kind === 'exchanged') ??
  slips.find(({ kind }) => kind === 'digit') ??
  slips[0];

const width = ({ low, high }: Span): number => high - low;

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

/** One number of an identity that is probably slipped: the target, or one of the parts of a sum. */
const slippedIn = (identity: Identity): { told: Told; slip: Slip } | null => {
  const ofTarget = best(slipsInto(identity.target, identity.expected));
  const strength = ({ kind }: Slip): number => ['exchanged', 'digit', 'point'].indexOf(kind);
  let found: { told: Told; slip: Slip } | null = ofTarget
    ? { told: identity.target, slip: ofTarget }
    : null;
  if (!identity.sum) return found;
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

const MOST_SLIPS_OF_A_SUM = 0.3;

const NEAR = 0.12;

/** Whether a sum misses its total by little: one digit of a part, not a part that is not told. */
const isNearly = ({ target, expected }: Identity): boolean =>
  Math.abs((expected.low + expected.high) / 2 - target.amount) <= target.amount * NEAR;

const isWorthASlip = (identity: Identity, slip: Slip): boolean => {
  if (slip.kind === 'point') return identity.isAsked;
  if (identity.isAsked)
    return slip.kind === 'exchanged' || identity.kind !== 'sum' || isNearly(identity);
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

/** Numbers whose own words ask for an identity that none of the report's numbers fulfils. */
const ofIdentities = (ledger: Ledger): Contradiction[] => {
  const found: Contradiction[] = [];
  for (const identities of ledger.identities.values()) {
    const byTarget = new Map<Told, Identity[]>();
    for (const identity of identities) {
      byTarget.set(identity.target, [...(byTarget.get(identity.target) ?? []), identity]);
    }
    for (const [target, attempts] of byTarget) {
      const kinds = new Set(attempts.map(({ kind }) => kind));
      for (const kind of kinds) {
        const ofKind = attempts.filter((attempt) => attempt.kind === kind);
        if (ofKind.some(({ holds }) => holds)) continue;
        const asks = ASKED[target.cue]?.includes(kind) ?? false;
        if (!asks && !UNASKED.has(kind)) continue;
        if (isVague(target) || isOneOfMany(target)) continue;
        const account = ledger.accountOf(target);
        if (account?.kind === 'bound' || (account?.kind === 'equal' && !SUMS.has(kind))) continue;
        const slipped = ofKind
          .map((identity) => ({ identity, ...slippedIn(identity) }))
          .filter(({ identity, slip }) => slip !== undefined && isWorthASlip(identity, slip));
        const chosen =
          slipped.find(({ identity }) => identity.isAsked) ??
          slipped.find(({ slip }) => slip?.kind === 'exchanged');
        if (chosen?.told && chosen.slip && isUnexplained(ledger, chosen.told, chosen.identity)) {
          found.push({
            told: chosen.told,
            by: { identity: chosen.identity },
            right: chosen.slip.text,
          });
          continue;
        }
        const asked = ofKind.find(({ isAsked }) => isAsked);
        if (asked && isOutOfReach(asked))
          found.push({ told: target, by: { identity: asked }, right: null });
      }
    }
  }
  return found;
};

/** Whether nothing else stands behind a number, or its words ask for this identity. */
const isUnexplained = (ledger: Ledger, told: Told, identity: Identity): boolean => {
  const kind = ledger.accountOf(told)?.kind;
  return kind === 'open' || (identity.isAsked && kind !== 'bound');
};

/** About so much may be anything near it; a share or a multiple in words says what it means. */
const isVague = ({ isApproximate, isSpelled, unit }: Told): boolean =>
  isApproximate && !(isSpelled && (unit === '%' || unit === '倍'));

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

const NEARLY = 0.75;

/** A subject of its own: what is counted of it is not the school's. */
const LOCAL =
  /教研室|[一二三四五六七八九十\d]班|班(?=\s*$)|专业组|校区|工作室|车间|[县区市省村镇乡](?!级)|某|本专业|该专业|该班|每/;

/** What is planned, allowed or due is not what is. */
const PLANNED =
  /计划(?!内)|拟(?!仿)|目标|预计|预期|力争|不少于|不低于|应[到有当参]|累计|以来|历年|[近前][两二三四五\d]\s*年/;

/** Whether a number is the value of another year: 95.7%、96.2%、96.8% in three years. */
const isOfAnotherYear = (ledger: Ledger, told: Told, { indicator, year }: KnownValue): boolean =>
  [1, 2, 3].some((back) => {
    const value = ledger.books.known.find({ indicator: indicator.code, year: year - back });
    return value !== undefined && meets(value.span, told.span);
  });

/** 合格率 is no 满意度, whatever else the names have in common. */
const endsAlike = ({ indicator: { name }, unit }: KnownValue, told: Told): boolean =>
  unit !== '%' || wordsBefore(told).includes((name.split('（')[0] ?? name).slice(-2));

/** Numbers that miss by one slip a value whose name stands in their words, and that nothing else explains. */
const ofValues = (ledger: Ledger): Contradiction[] =>
  ledger.numbers.flatMap(({ told, account }): Contradiction[] => {
    if (account.kind !== 'open' && account.kind !== 'repeated') return [];
    if (!isStock(told) || !isPrintedInDigits(told) || told.cue === 'last' || told.cue === 'from')
      return [];
    const named = valuesNamedBy({ told, books: ledger.books }).filter(
      ({ likeness }) => likeness >= NEARLY,
    );
    for (const { value, likeness } of named) {
      if (value.amount === 0 || isOfAnotherYear(ledger, told, value)) continue;
      if (!endsAlike(value, told)) continue;
      const slip = best(slipsInto(told, value.span));
      const isLikely =
        slip?.kind === 'exchanged'
          ? significantDigits(told) >= 3 || likeness >= 0.9
          : slip?.kind === 'digit'
            ? significantDigits(told) >= 3 || (likeness >= 0.9 && significantDigits(told) >= 2)
            : slip?.kind === 'point' && likeness >= 0.9;
      if (slip && isLikely && !LOCAL.test(told.label) && !PLANNED.test(wordsBefore(told))) {
        return [{ told, by: { value }, right: slip.text }];
      }
    }
    return [];
  });

/** Every contradiction of a report's numbers in its words, one a number. */
export function contradictionsIn(ledger: Ledger): Contradiction[] {
  const seen = new Set<Told>();
  return [...ofIdentities(ledger), ...ofValues(ledger)].filter(({ told }) => {
    if (seen.has(told)) return false;
    seen.add(told);
    return true;
  });
}
