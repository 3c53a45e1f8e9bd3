import { type Books, isFigure, isPrintedAs, quantitiesAround, wordsBefore } from './account-book';
import {
  divide,
  identity,
  type Identity,
  inItsUnit,
  isCountable,
  ofTold,
  ofValue,
  type Operand,
  printedSpan,
  sameMeasure,
  times,
} from './identity';
import { meets } from './known-values';
import type { Statement, Told } from './statements';

const PER_HEAD = /[生人]均|每[名位百千万]/;

/** What an amount is for each of, by the word that says so, and the units in which that is counted. */
const DIVISORS: [RegExp, string[]][] = [
  [/生均|每百?[名位]?学生|每[名位]/, ['人']],
  [/[人师]均|每人|每百?[人名]/, ['人', '人次']],
  [/户均|每户/, ['户']],
  [/亩[均产]|每亩/, ['亩', '平方米', '公顷']],
  [/每公斤/, ['公斤', '吨']],
  [/每吨/, ['吨', '公斤']],
  [/每台/, ['台']],
  [/每套/, ['套']],
  [/课均|每门/, ['门']],
  [/班均|平均班额|每个?班/, ['个', '班']],
];

const unitsOfDivisor = (per: Told): string[] | null => {
  const words = wordsBefore(per).slice(-24);
  return DIVISORS.find(([pattern]) => pattern.test(words))?.[1] ?? null;
};

/** 册 and 册次, 天 and 人天, 人 and 人次 are counted alike. */
const countsAlike = (told: Told, per: Told): boolean =>
  sameMeasure(told, per) ||
  (told.unit !== null &&
    per.unit !== null &&
    (told.unit.endsWith(per.unit) || told.unit.startsWith(per.unit)));

/** Amounts for each, held against amount and number. */
export function perHeadsIn(statement: Statement, books: Books): Identity[] {
  return statement.quantities.flatMap((per) => {
    if (!isFigure(per) || (per.cue !== 'per' && per.kind !== 'ratio')) return [];
    const around = quantitiesAround(per).filter((told) => told !== per && isCountable(told));
    const units = unitsOfDivisor(per);
    const hundred = /每百[名人]|每\s*100/.test(wordsBefore(per)) ? 100 : 1;
    const heads = books.known
      .ofDimension('人')
      .filter(
        ({ year, indicator }) =>
          year === books.year &&
          (indicator.code === 'students.total' ||
            books.known.likeness(indicator.code, wordsBefore(per)) >= 0.8),
      );
    const dividends: Operand[] = [
      ...around
        .filter((told) => told.cue !== 'per' && (per.kind === 'ratio' || countsAlike(told, per)))
        .map(ofTold),
      ...(per.kind === 'ratio' ? heads.map(ofValue) : []),
      ...books.known
        .ofDimension(per.dimension)
        .filter(
          ({ year, indicator }) =>
            year === books.year && books.known.likeness(indicator.code, wordsBefore(per)) >= 0.6,
        )
        .map(ofValue),
    ];
    const divisors: Operand[] = [
      ...around
        .filter((told) => told.cue !== 'per' || per.kind === 'ratio')
        .filter((told) => per.kind === 'ratio' || !units || units.includes(told.unit ?? ''))
        .map((told) => inItsUnit(told, units?.[0])),
      ...(per.kind === 'ratio' || !units || units.includes('人') ? heads.map(ofValue) : []),
    ];
    const sums = divisors.flatMap((left, index) =>
      divisors.slice(index + 1, index + 3).flatMap((right): Operand[] =>
        left.told &&
        right.told &&
        sameMeasure(left.told, right.told) &&
        left.told.unit === '人' &&
        [left.told, right.told].every(
          (told) => told.statement === statement && told.sentence === per.sentence,
        )
          ? [
              {
                ...left,
                amount: left.amount + right.amount,
                span: {
                  low: left.span.low + right.span.low,
                  high: left.span.high + right.span.high,
                },
                text: `${left.text}＋${right.text}`,
              },
            ]
          : [],
      ),
    );
    const span = printedSpan(per);
    // 每组 5 人 is 5 in each; only a mean is rounded.
    const isEach = per.kind !== 'ratio' && !/均/.test(wordsBefore(per).slice(-16));
    return dividends.flatMap((dividend) =>
      [...divisors, ...sums].flatMap((divisor): Identity[] => {
        if (divisor === dividend || (divisor.told === dividend.told && divisor.told !== null))
          return [];
        if (divisor.span.low <= 1) return [];
        const expected = times(divide(dividend.span, divisor.span), hundred);
        const isHeads =
          divisor.value?.indicator.code === 'students.total' &&
          /生均|每百名学生|每名学生/.test(wordsBefore(per));
        const ofSentence = dividends.filter(
          ({ told }) =>
            told !== null &&
            told.statement === statement &&
            told.sentence === per.sentence &&
            told.start < per.start,
        );
        const headsOfSentence = divisors.filter(
          ({ told }) =>
            told !== null &&
            told.statement === statement &&
            told.sentence === per.sentence &&
            told.start < per.start,
        );
        const isOnlyHeads =
          units !== null && headsOfSentence.length === 1 && headsOfSentence[0] === divisor;
        const isAsked =
          ofSentence.at(-1) === dividend &&
          per.cue === 'per' &&
          ((isHeads && PER_HEAD.test(wordsBefore(per))) || isOnlyHeads);
        const found = identity(
          per.kind === 'ratio' ? 'ratio' : 'per',
          per,
          [dividend, divisor],
          expected,
          isAsked,
        );
        const holds = meets(expected, span);
        const result = (dividend.amount / divisor.amount) * hundred;
        const isSame = isEach
          ? Math.abs(result - per.amount) < per.amount * 1e-9
          : isPrintedAs(result, per);
        const isPlain = !dividend.told?.isApproximate && !divisor.told?.isApproximate;
        return [{ ...found, holds, isExact: holds && isPlain && isSame }];
      }),
    );
  });
}
