import {
  type Books,
  equalValue,
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
import { respectiveShares, wholeOfList } from './lists-around';
import type { Statement, Told } from './statements';

const ADDED_TOGETHER = 2;

/** Bases that a share may be taken over: numbers of the text, and totals that its words name. */
const basesOf = (share: Told, part: Told, books: Books): { base: Operand; isAsked: boolean }[] => {
  const text = share.statement.passage.text;
  const ofWhat = /占([^，。；、\d]{1,20})的?[^，。；、\d]{0,6}$/.exec(
    text.slice(Math.max(0, share.start - 40), share.start),
  )?.[1];
  const named = ofWhat?.trim() === '' ? undefined : ofWhat;
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
  const own = equalValue({ told: part, books });
  const isOfSchool = named !== undefined && /^(?:全校|学校|全体)/.test(named);
  const nameOfBase = named?.replace(/总?人?数?的?$/, '').replace(/^全[校部县村体市]/, '') ?? '';
  const isNamed = (told: Told): boolean =>
    nameOfBase.length >= 2 && told.clause.includes(nameOfBase);
  const elsewhere = books.tellings
    .named(nameOfBase)
    .filter(
      (told) => !inText.includes(told) && sameMeasure(told, part) && told.amount >= part.amount,
    );
  const isOnly = new Set(elsewhere.map(({ amount }) => amount)).size === 1;
  const list = named === undefined ? wholeOfList(part) : null;
  return [
    ...(list ? [{ base: list.base, isAsked: list.isAll }] : []),
    ...inText.map((told) => ({
      base: ofTold(told),
      isAsked: isNamed(told) && told.label.includes(nameOfBase),
    })),
    ...elsewhere.map((told) => ({ base: ofTold(told), isAsked: isOnly })),
    ...values
      .filter(({ value }) => value !== own)
      .map(({ value, likeness }) => ({
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
        told.start !== share.start &&
        !(told.isSpelled && told.value <= 10) &&
        told.unit !== '年',
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

/** How far before a share what it is a share of is looked for. */
const BEFORE_SHARE = 36;

const OF_WHAT = /^[^，。；、\d]{1,20}$/;

const ENDS_SUBJECT = /[，。；、：\s]/;

/** 在职党员 of 在职党员占教职工的 (before its number); undefined where 占 has no subject of two to twelve signs. */
const subjectOfShare = (before: string): string | undefined => {
  const at = before.lastIndexOf('占');
  if (at < 0 || !OF_WHAT.test(before.slice(at + 1))) return undefined;
  let start = at;
  while (start > 0 && !/[，。；、：\d\s]/.test(before.charAt(start - 1))) start -= 1;
  if (start > 0 && !ENDS_SUBJECT.test(before.charAt(start - 1))) return undefined;
  const subject = before
    .slice(start, at)
    .replace(/[约仅只共]$/, '')
    .replace(/人数$/, '');
  return subject.length >= 2 && subject.length <= 12 ? subject : undefined;
};

/** 在职党员占教职工的 36.3%: the part is named, not the number right before it. */
const namesPart = (share: Told, part: Told): boolean => {
  const { text } = share.statement.passage;
  const subject = subjectOfShare(text.slice(Math.max(0, share.start - BEFORE_SHARE), share.start));
  return subject !== undefined && part.clause.includes(subject) && part.cue !== 'last';
};

/** 其余 418 人在基地就读，均为三年级学生，占全校的 14.4%: the last count before the share in its sentence. */
const isLastBefore = (share: Told, part: Told, parts: Told[]): boolean =>
  share.cue === 'share' &&
  part.sentence === share.sentence &&
  part.start < share.start &&
  parts.every(
    (other) =>
      other.sentence !== share.sentence || other.start <= part.start || other.start > share.start,
  );

const RATE_BESIDE =
  /^[）)]?[，,、]?\s?(?:[（(])?[^，。；、：（）\d%]{1,10}(?:率|面|比例|占比)(?:为|达到?|是|约|仅)?\s?$/;

const STEM = /([^，。；、：\d]{2})率(?:为|达到?|是|约)?\s?$/;

/** 自用 84 万度，上网 14 万度，自用率 85.7%: the rate is named as its part is. */
const namesRate = (share: Told, part: Told): boolean => {
  const { text } = share.statement.passage;
  const stem = STEM.exec(text.slice(Math.max(0, share.start - 12), share.start))?.[1];
  return stem !== undefined && part.start < share.start && part.clause.includes(stem);
};

const isBetween = (pattern: RegExp, part: Told, share: Told): boolean =>
  part.statement === share.statement &&
  part.start < share.start &&
  part.end <= share.start &&
  pattern.test(part.statement.passage.text.slice(part.end, share.start));

/** Counts of the sentence before a part that may be its whole, the nearest first. */
const wholesBefore = (part: Told): Told[] =>
  part.statement.quantities
    .filter(
      (told) =>
        told.start < part.start &&
        told.sentence === part.sentence &&
        part.start - told.end <= 60 &&
        isCountable(told) &&
        told.cue !== 'last' &&
        sameMeasure(told, part) &&
        told.amount >= part.amount,
    )
    .reverse()
    .slice(0, 3);

/**
 * 发出 1500 份，收回 1450 份，有效率 96.7%; 60 名，其中甲 41 名，占 68.3%: a share of the count before it in that
 * before that, the nearest or, of a list, the first.
 */
const likelyPair = (share: Told, part: Told, base: Told | null): boolean => {
  if (base === null || part.sentence !== share.sentence) return false;
  const isOfPart =
    (share.cue === 'share' &&
      isBetween(/^[）)]?[，,]?\s?(?:约|共|只|仅)?占(?:比|总?数的)?(?:约|为)?\s?$/, part, share)) ||
    (share.cue === 'rate' && (isBetween(RATE_BESIDE, part, share) || namesRate(share, part)));
  return isOfPart && wholesBefore(part).includes(base);
};

/** 护理系 18 人，药检系 11 人，康复口腔系 9 人，占 …: what the share is of may be all of them. */
const endsList = (part: Told): boolean => {
  const { quantities, passage } = part.statement;
  const before = quantities[quantities.indexOf(part) - 1];
  if (!before || before.dimension !== part.dimension || before.sentence !== part.sentence)
    return false;
  const between = passage.text.slice(before.end, part.labelStart);
  return !between.includes('占') && /^\s?[，、]\s?$/.test(between);
};

/** Shares and rates, held against part and whole. */
export function sharesIn(statement: Statement, books: Books): Identity[] {
  return [...sharesOfParts(statement, books), ...respectiveShares(statement)];
}

function sharesOfParts(statement: Statement, books: Books): Identity[] {
  return statement.quantities.flatMap((share) => {
    if (share.unit !== '%' || !isStock(share) || share.kind !== 'quantity') return [];
    const parts = partsOf(share);
    return parts.slice(0, 4 * ADDED_TOGETHER).flatMap((part, index) =>
      basesOf(share, part, books).map(({ base, isAsked }) => {
        const expected = times(divide(part.span, base.span), 100);
        const isNearest =
          index === 0 && share.cue === 'share' && isRightBefore(part, share) && !endsList(part);
        const found = identity(
          'share',
          share,
          [ofTold(part), base],
          expected,
          isAsked && isNearest,
          likelyPair(share, part, base.told) ||
            (isAsked && (namesPart(share, part) || isLastBefore(share, part, parts))),
        );
        const result = (part.amount / base.amount) * 100;
        return { ...found, isExact: found.isExact && isPrintedAs(result, share) };
      }),
    );
  });
}
