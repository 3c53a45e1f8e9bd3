import type { Span } from '../reading/quantities';
import {
  type Books,
  equalValue,
  isFigure,
  isPrintedAs,
  isStock,
  quantitiesAround,
  valuesNamedBy,
  wordsBefore,
} from './account-book';
import {
  divide,
  identity,
  type Identity,
  type IdentityKind,
  minus,
  ofTold,
  ofValue,
  type Operand,
  printedSpan,
  sameMeasure,
} from './identity';
import { meets } from './known-values';
import type { Statement, Told } from './statements';

/** The values before and after a change that its words may mean, the most plainly named first. */
type Ends = { now: Operand; before: Operand; isAsked: boolean };

const LAST_YEAR = /上年|去年|上届|上一年|上一届|上学年|同期|同比|前一年|往年/;

/** What a change names as its own subject: 教学改革投入 of 教学改革投入比上年增加. */
const CHANGES_FROM_HERE = /[，、]?(?:比|较|同比|与|增|减|提高|下降|上升)/;

const subjectOf = ({ label }: Told): string => label.split(CHANGES_FROM_HERE)[0] ?? '';

const endsOf = (change: Told, books: Books): Ends[] => {
  const around = quantitiesAround(change).filter(
    (told) => told.start !== change.start && isStock(told) && told.kind === 'quantity',
  );
  const isPercent = change.cue === 'points';
  const fits = (told: Told): boolean =>
    change.cue === 'growth' || change.cue === 'multiple'
      ? told.value > 0
      : isPercent
        ? told.unit === '%'
        : sameMeasure(told, change);
  const inReach = around.filter(
    (told) =>
      fits(told) &&
      (told.statement === change.statement ? Math.abs(told.sentence - change.sentence) <= 1 : true),
  );
  const prior = inReach.filter(
    (told) => told.statement !== change.statement || told.start < change.start,
  );
  const isLast = ({ cue }: Told): boolean => cue === 'last' || cue === 'from';
  const lasts = inReach.filter((told) => isLast(told) && told.statement === change.statement);
  const measured = change.cue === 'growth' || change.cue === 'multiple' ? lasts : [];
  const nows = prior
    .filter((told) => !isLast(told))
    .filter((told) => measured.length === 0 || measured.some((last) => sameMeasure(last, told)))
    .reverse()
    .slice(0, 4);
  const ends: Ends[] = [];
  const nearest = nows[0];
  for (const now of nows) {
    for (const before of lasts.filter((told) => sameMeasure(told, now))) {
      const isSameSentence =
        now.sentence === change.sentence && before.sentence === change.sentence;
      ends.push({
        now: ofTold(now),
        before: ofTold(before),
        isAsked: isSameSentence && now === nearest,
      });
    }
  }
  // The amount of the change gives the value before: 3818 人，增加 122 人，增长 3.3%.
  if (change.cue === 'growth') {
    const deltas = change.statement.quantities.filter(
      (told) =>
        told.cue === 'delta' && told.start < change.start && change.sentence === told.sentence,
    );
    const delta = deltas.at(-1);
    for (const now of delta ? nows.filter((told) => sameMeasure(told, delta)) : []) {
      if (!delta) break;
      const sign = delta.sign || 1;
      const span =
        sign > 0
          ? minus(now.span, delta.span)
          : { low: now.span.low + delta.span.low, high: now.span.high + delta.span.high };
      ends.push({
        now: ofTold(now),
        before: { ...ofTold(delta), span, amount: now.amount - sign * delta.amount },
        isAsked:
          now === nows.find((told) => sameMeasure(told, delta)) && subjectOf(delta).length < 3,
      });
    }
  }
  for (const now of nows.slice(0, 2)) {
    const equal = equalValue({ told: now, books });
    const named = [
      ...(equal ? [{ value: equal, likeness: 0.8 }] : []),
      ...valuesNamedBy({ told: now, books }).slice(0, 3),
    ];
    for (const { value, likeness } of named) {
      const before = books.known.find({ indicator: value.indicator.code, year: books.year - 1 });
      if (before && likeness >= 0.5) {
        const isValue = meets(value.span, now.span);
        ends.push({
          now: isValue ? ofTold(now) : ofValue(value),
          before: ofValue(before),
          isAsked:
            isValue &&
            likeness >= 0.7 &&
            now === nearest &&
            now.sentence === change.sentence &&
            LAST_YEAR.test(wordsBefore(change)),
        });
      }
    }
  }
  return ends;
};

const changeBy = (
  change: Told,
  { now, before }: Ends,
): { kind: IdentityKind; expected: Span } | null => {
  const difference = minus(now.span, before.span);
  switch (change.cue) {
    case 'delta':
      return { kind: 'change', expected: difference };
    case 'points':
      return { kind: 'points', expected: difference };
    case 'growth':
      return before.span.low > 0
        ? {
            kind: 'growth',
            expected: {
              low: (now.span.low / before.span.high - 1) * 100,
              high: (now.span.high / before.span.low - 1) * 100,
            },
          }
        : null;
    case 'multiple':
      return before.span.low > 0
        ? { kind: 'multiple', expected: divide(now.span, before.span) }
        : null;
    default:
      return null;
  }
};

const resultOf = (kind: IdentityKind, { now, before }: Ends): number => {
  if (kind === 'growth') return (now.amount / before.amount - 1) * 100;
  return kind === 'multiple' ? now.amount / before.amount : now.amount - before.amount;
};

const CHANGE_WORDS = new Set(['翻']);

/** Changes told in words, held against the values before and after them. */
export function changesIn(statement: Statement, books: Books): Identity[] {
  return statement.quantities.flatMap((quantity) => {
    const isDoubling = quantity.unit === '倍' && CHANGE_WORDS.has(quantity.text.charAt(0));
    const change: Told = isDoubling ? { ...quantity, cue: 'multiple' } : quantity;
    if (!isFigure(change)) return [];
    return endsOf(change, books).flatMap((ends) => {
      const told = changeBy(change, ends);
      if (!told) return [];
      const sign = change.sign === -1 ? -1 : 1;
      const signed =
        sign === 1 || told.kind === 'multiple'
          ? told.expected
          : { low: -told.expected.high, high: -told.expected.low };
      // Without a word for its direction a change may be either.
      const expected =
        change.sign === 0 && signed.high < 0 ? { low: -signed.high, high: -signed.low } : signed;
      const span = change.cue === 'delta' ? change.span : printedSpan(change);
      const operands = [ends.now, ends.before];
      const found = identity(told.kind, quantity, operands, expected, ends.isAsked);
      const result = resultOf(told.kind, ends) * sign;
      const holds = meets(expected, span);
      const isExact =
        found.isExact &&
        holds &&
        isPrintedAs(change.sign === 0 ? Math.abs(result) : result, change);
      return [{ ...found, holds, isExact }];
    });
  });
}
