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

/** Nothing rises by more than it has come to; what is for each of many is not what changes by an amount in all. */
const isLargeEnough = (now: Told, change: Told): boolean =>
  change.sign === -1 || now.span.high >= change.span.low;

/** The amount by which something changed, told before its growth in one sentence. */
const deltaBefore = (change: Told): Told | undefined =>
  change.statement.quantities
    .filter(
      (told) =>
        told.cue === 'delta' && told.start < change.start && change.sentence === told.sentence,
    )
    .at(-1);

/** 高出全省平均水平 14.1 个百分点 compares with others, not with the year before. */
const WITH_OTHERS =
  /平均|全省|全国|全市|全区|全县|同类|要求|标准|计划|目标|[比较](?!上|去|前|同|20|19)[^，。；、\d]{2,12}$/;

const comparesWithOthers = ({ statement: { passage }, start }: Told): boolean => {
  const clause =
    passage.text
      .slice(Math.max(0, start - 24), start)
      .split(/[，。；、：\d]/)
      .at(-1) ?? '';
  return WITH_OTHERS.test(
    clause.replace(/(?:增加|增长|提高|上升|减少|下降|降低|高出?|低|多|少|净增).{0,3}$/, ''),
  );
};

/** 上年比 2022 年增加 114 人，增长 4.4%: how another year differs from the one before it. */
const BETWEEN_EARLIER =
  /(?:上年|去年|前年|上一年|((?:19|20)\d{2})\s?年)(?:度|末|底)?[^，,。；;、\d]{0,12}[比较]\s?(?:(?:19|20)\d{2}|前年|前一年|上年)/;
/** 比 2022 年提高 4 个百分点 */
const AGAINST_YEAR = /[比较与]\s?((?:19|20)\d{2})\s?[年届级][^，,。；;、\d]{0,12}$/;
const SENTENCE = /[。；;！？!?\n]/;

const isBetweenEarlier = ({ statement: { passage }, start }: Told, year: number): boolean => {
  const words =
    passage.text
      .slice(Math.max(0, start - 60), start)
      .split(SENTENCE)
      .at(-1) ?? '';
  const against = AGAINST_YEAR.exec(words)?.[1];
  if (against !== undefined && Number(against) !== year - 1) return true;
  const match = BETWEEN_EARLIER.exec(words);
  return match !== null && (match[1] === undefined || Number(match[1]) < year);
};

/** 均多于上年（461 人、402 人、181 人）: each is of another thing. */
const isOneOfSeveralLasts = (told: Told): boolean => {
  const { quantities, passage } = told.statement;
  const at = quantities.indexOf(told);
  const joins = (left: Told | undefined, right: Told | undefined): boolean =>
    left !== undefined &&
    right !== undefined &&
    left.cue === 'last' &&
    right.cue === 'last' &&
    left.dimension === right.dimension &&
    /^\s?[、，,]\s?$/.test(passage.text.slice(left.end, right.start));
  return joins(quantities[at - 1], told) || joins(told, quantities[at + 1]);
};

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
  const lasts = inReach
    .filter((told) => isLast(told) && told.statement === change.statement)
    .filter((told) => !isOneOfSeveralLasts(told));
  const measured =
    change.cue === 'growth' || change.cue === 'multiple'
      ? lasts.filter(({ sentence }) => sentence === change.sentence)
      : [];
  const nows = prior
    .filter((told) => !isLast(told))
    .filter((told) => measured.length === 0 || measured.some((last) => sameMeasure(last, told)))
    .filter((told) => change.cue !== 'delta' || isLargeEnough(told, change))
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
  // Amount and value before give it, too: 比上届的 868 人增加 37 人，增幅 4.3%.
  if (change.cue === 'growth') {
    const delta = deltaBefore(change);
    for (const before of delta ? lasts.filter((told) => sameMeasure(told, delta)) : []) {
      if (!delta || before.sentence !== change.sentence || before.start > change.start) continue;
      const sign = delta.sign || 1;
      const span = {
        low: before.span.low + sign * delta.span.low,
        high: before.span.high + sign * delta.span.high,
      };
      const now = { ...ofTold(delta), span, amount: before.amount + sign * delta.amount };
      ends.push({ now, before: ofTold(before), isAsked: before.start < delta.start });
    }
  }
  // The amount of the change gives the value before: 3818 人，增加 122 人，增长 3.3%.
  if (change.cue === 'growth') {
    const delta = deltaBefore(change);
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
          lasts.every((told) => told.sentence !== change.sentence) &&
          now === nows.find((told) => sameMeasure(told, delta)) &&
          subjectOf(delta).length < 3,
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
    const isOfOthers = comparesWithOthers(change) || isBetweenEarlier(change, books.year);
    return endsOf(change, books).flatMap((found): Identity[] => {
      const ends = isOfOthers ? { ...found, isAsked: false } : found;
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
      const reckoned = identity(told.kind, quantity, operands, expected, ends.isAsked);
      const result = resultOf(told.kind, ends) * sign;
      const holds = meets(expected, span);
      const isExact =
        reckoned.isExact &&
        holds &&
        isPrintedAs(change.sign === 0 ? Math.abs(result) : result, change);
      return [{ ...reckoned, holds, isExact }];
    });
  });
}
