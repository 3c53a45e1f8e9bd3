import {
  type Books,
  isPrintedAs,
  isStock,
  quantitiesAround,
  quantitiesBefore,
  wordsBefore,
} from './account-book';
import {
  divide,
  identity,
  type Identity,
  isCountable,
  ofTold,
  ofValue,
  type Operand,
  sameMeasure,
  times,
} from './identity';
import type { Statement, Told } from './statements';

const ADDED_TOGETHER = 2;

/** Bases that a share may be taken over: numbers of the text, and totals that its words name. */
const basesOf = (share: Told, part: Told, books: Books): { base: Operand; isAsked: boolean }[] => {
  const text = share.statement.passage.text;
  const named = /占([^，。；、\d]{1,20})的?[^，。；、\d]{0,6}$/.exec(
    text.slice(Math.max(0, share.start - 40), share.start),
  )?.[1];
  const inText = quantitiesBefore(share).filter(
    (told) =>
      told !== part && isCountable(told) && sameMeasure(told, part) && told.amount >= part.amount,
  );
  const words = named ?? `${wordsBefore(share)}${share.statement.heading}`;
  const values = books.known
    .ofDimension(part.dimension)
    .filter(({ year, amount }) => year === books.year && amount >= part.amount)
    .map((value) => ({ value, likeness: books.known.likeness(value.indicator.code, words) }))
    .filter(({ value, likeness }) => likeness >= 0.5 || books.wholes.has(value.indicator.code))
    .sort((left, right) => right.likeness - left.likeness);
  const isOfSchool = named !== undefined && /^(?:全校|学校|全体)/.test(named);
  const nameOfBase = named?.replace(/总?人?数?的?$/, '').replace(/^全[校部县村体市]/, '') ?? '';
  const isNamed = (told: Told): boolean =>
    nameOfBase.length >= 2 && told.clause.includes(nameOfBase);
  return [
    ...inText.map((told) => ({ base: ofTold(told), isAsked: isNamed(told) })),
    ...values.map(({ value, likeness }) => ({
      base: ofValue(value),
      isAsked:
        (named !== undefined && likeness >= 0.9) ||
        (isOfSchool && value.indicator.code === 'students.total'),
    })),
  ];
};

/** Parts that a share may tell of: the count before it in its clause, others of its sentence, sums of two. */
const partsOf = (share: Told): Told[] =>
  quantitiesAround(share)
    .filter(
      (told) =>
        isCountable(told) &&
        told.statement === share.statement &&
        Math.abs(told.sentence - share.sentence) <= 1 &&
        told.start !== share.start,
    )
    .sort((left, right) => distance(left, share) - distance(right, share));

const distance = (told: Told, from: Told): number =>
  told.start < from.start ? from.start - told.end : (told.start - from.end) * 2;

const CHAIN = /^[，,、（(]?(?:约|共|只|仅|大约)?占/;

/** 74 人，占专任教师的 51%，占专业课教师的 77.1%: what is a share of the number right before it. */
const isRightBefore = (part: Told, share: Told): boolean => {
  if (part.start > share.start) return false;
  const between = part.statement.passage.text.slice(part.end, share.start).trim();
  return CHAIN.test(between) && !/[。；;]/.test(between);
};

/** Shares and rates, held against part and whole. */
export function sharesIn(statement: Statement, books: Books): Identity[] {
  return statement.quantities.flatMap((share) => {
    if (share.unit !== '%' || !isStock(share) || share.kind !== 'quantity') return [];
    const parts = partsOf(share);
    return parts.slice(0, 4 * ADDED_TOGETHER).flatMap((part, index) =>
      basesOf(share, part, books).map(({ base, isAsked }) => {
        const expected = times(divide(part.span, base.span), 100);
        const isNearest = index === 0 && share.cue === 'share' && isRightBefore(part, share);
        const found = identity(
          'share',
          share,
          [ofTold(part), base],
          expected,
          isAsked && isNearest,
        );
        const result = (part.amount / base.amount) * 100;
        return { ...found, isExact: found.isExact && isPrintedAs(result, share) };
      }),
    );
  });
}
