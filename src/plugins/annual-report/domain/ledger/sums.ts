import { exclusionOf } from '../reading/exclusive-labels';
import { announcesParts } from '../reading/part-lists';
import type { Span } from '../reading/quantities';
import type { Books } from './account-book';
import { identity, type Identity, isCountable, minus, ofTold, ofValue } from './identity';
import { meets } from './known-values';
import {
  bracketDepth,
  clauseStart,
  BRACKET_OPENS,
  goesOnFromBefore,
  isAllOrApart,
  isCompleteList,
  isGrandTotal,
  isMadeUp,
  isNear,
  isOneList,
  isOfSubject,
  isUnmixed,
  isWholeList,
  JOINS_AFTER,
  JOINS_BEFORE,
  LARGE_TOTAL,
  lastWords,
  MAX_PARTS,
  namesNothingElse,
  NEAR,
  NO_PART_OF,
  REACH,
} from './parts';
import type { Statement, Told } from './statements';

const PARTS = new Set(['plain', 'total', 'to', 'balance']);

/** Parts that together are one of the school's totals: 男生 2214 人，女生 1604 人. */
const wholeOf = (parts: Told[], sum: Span, dimension: string, books: Books): Identity | null => {
  const labels = parts.map(({ label }) => label);
  const isAll = exclusionOf({ labels }) === 'whole';
  const gap = ({ amount }: { amount: number }): number => Math.abs(amount - sum.low);
  const totals = books.known
    .ofDimension(dimension)
    .filter(
      ({ year, indicator, amount }) =>
        year === books.year && books.wholes.has(indicator.code) && amount >= 20,
    )
    .sort((left, right) => gap(left) - gap(right));
  const value =
    totals.find(({ span }) => meets(span, sum)) ??
    totals.find(
      ({ span, amount, indicator }) =>
        amount >= LARGE_TOTAL &&
        isNear(sum, span, isAll ? 1 : NEAR) &&
        (isAll || indicator.code === 'students.total' || isSpokenOf(indicator.code, parts, books)),
    );
  const target = parts.at(-1);
  if (!value || !target) return null;
  const others = parts.slice(0, -1);
  const rest = others.reduce((left, part) => minus(left, part.span), value.span);
  const isComplete = isCompleteList(parts, '') && isWholeList(parts);
  const isSaid =
    isComplete && isNear(sum, value.span) && (isAll || announcesParts(beginningOf(parts)));
  return {
    ...identity('whole', target, [ofValue(value), ...others.map(ofTold)], rest, isSaid),
    sum: { total: ofValue(value), parts, isComplete },
  };
};

const beginningOf = ([first]: Told[]): { text: string; start: number } => ({
  text: first?.statement.passage.text ?? '',
  start: first ? clauseStart(first) : 0,
});

const isSpokenOf = (code: string, parts: Told[], books: Books): boolean => {
  const statement = parts[0]?.statement;
  return (
    statement !== undefined &&
    books.known.likeness(code, statement.words + statement.heading) >= 0.5
  );
};

const LISTED = /^\s?[，、；]\s?$/;

/** 护理系 9 对、口腔系五对: a small number in words counts among others of its unit. */
const isListed = (told: Told): boolean => {
  const { quantities, passage } = told.statement;
  const before = quantities[quantities.indexOf(told) - 1];
  return (
    before !== undefined &&
    before.dimension === told.dimension &&
    told.label !== '' &&
    LISTED.test(passage.text.slice(before.end, told.labelStart))
  );
};

/** Totals with their parts: those right after it, those right before it, and those that a total of the text before has. */
export function sumsIn(statement: Statement, books: Books): Identity[] {
  const found: Identity[] = [];
  const isPart = (told: Told): boolean =>
    isCountable(told) &&
    PARTS.has(told.cue) &&
    (!(told.isSpelled && told.value <= 10) || isListed(told));
  const own = statement.quantities.filter(isPart);
  const before = (statement.previous?.quantities ?? []).filter(isPart);
  const depths = new Map(own.map((told) => [told, bracketDepth(told)]));
  const { text } = statement.passage;
  for (const dimension of new Set(own.map((told) => told.dimension))) {
    for (const depth of new Set(depths.values())) {
      const line = own.filter((told) => told.dimension === dimension && depths.get(told) === depth);
      const earlier = before.filter((told) => told.dimension === dimension).slice(-REACH);
      const ofDimension = own.filter((told) => told.dimension === dimension);
      for (let first = 0; first < line.length; first += 1) {
        const firstPart = line[first];
        const at = firstPart ? ofDimension.indexOf(firstPart) : 0;
        const totals = [
          ...earlier,
          ...ofDimension.slice(Math.max(0, at - REACH), at + MAX_PARTS + 1),
        ];
        let low = 0;
        let high = 0;
        for (let last = first; last < Math.min(line.length, first + MAX_PARTS); last += 1) {
          const part = line[last];
          if (!part) break;
          low += part.span.low;
          high += part.span.high;
          if (last === first) continue;
          const parts = line.slice(first, last + 1);
          if (parts.some(isGrandTotal)) break;
          const whole = goesOnFromBefore(parts)
            ? null
            : wholeOf(parts, { low, high }, dimension, books);
          if (whole) found.push(whole);
          for (const total of totals) {
            if (parts.includes(total) || parts.some(({ amount }) => amount > total.amount))
              continue;
            const isBeside =
              total.statement === statement &&
              (line[first - 1] === total ||
                line[last + 1] === total ||
                depths.get(total) !== depth);
            const expected = { low, high };
            const holds = meets(expected, total.span);
            if (!holds && !isBeside && !isNear(expected, total.span)) continue;
            const between =
              total.statement !== statement
                ? ''
                : total.start < (parts[0]?.start ?? 0)
                  ? text.slice(total.end, parts[0]?.start)
                  : text.slice(parts.at(-1)?.end, total.start);
            const isAfter = total.start < (parts[0]?.start ?? 0);
            const isJoined =
              isBeside &&
              isAllOrApart(parts, between, total, expected) &&
              isUnmixed(total, parts) &&
              !parts.some(({ cue }) => cue === 'total') &&
              isWholeList(parts) &&
              isOneList(parts) &&
              (isMadeUp(parts) || !NO_PART_OF.test(lastWords(between))) &&
              (isAfter
                ? depths.get(total) === depth
                  ? isMadeUp(parts) || JOINS_AFTER.test(lastWords(between))
                  : BRACKET_OPENS.test(between)
                : JOINS_BEFORE.test(between) &&
                  namesNothingElse(total) &&
                  parts.every(({ sentence }) => sentence === total.sentence));
            found.push({
              ...identity(
                'sum',
                total,
                parts.map(ofTold),
                expected,
                isJoined || isOfSubject(total, parts),
              ),
              sum: {
                total: ofTold(total),
                parts,
                isComplete: isBeside && isCompleteList(parts, between),
              },
            });
          }
        }
      }
    }
  }
  return found;
}
