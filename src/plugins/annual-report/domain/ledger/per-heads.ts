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
import { bracketDepth } from './parts';
import { meets, pairsOf } from './known-values';
import type { Statement, Told } from './statements';

const PER_HEAD = /[生人]均|每[名位百千万]/;

/** What an amount is for each of, by the word that says so, and the units in which that is counted. */
const DIVISORS: [RegExp, string[]][] = [
  [/生均|每百?[名位]?(?:学|考)生/, ['人']],
  [/每人次|人次均/, ['人次', '人']],
  [/[人师]均|每人|每百?[人名位]|每个?(?:教师|学生|支部书记|志愿者)/, ['人', '人次']],
  [/户均|每户/, ['户']],
  [/亩[均产]|每亩/, ['亩', '平方米', '公顷']],
  [/每平方米|每平米/, ['平方米', '亩']],
  [/每公斤/, ['公斤', '吨']],
  [/每吨/, ['吨', '公斤']],
  [/台均|每台/, ['台']],
  [/套均|每套/, ['套']],
  [/课均|门均|每门/, ['门']],
  [/每(?:课时|学时)|课时均|课时费/, ['课时', '学时', '节']],
  [/班均|平均班额|每个?班/, ['个', '班', '期']],
  [/场均|每场/, ['场', '场次', '次']],
  [/期均|每期/, ['期', '个']],
  [/次均|每次|趟均|每趟/, ['次', '趟', '场', '场次']],
  [/批均|每批/, ['批', '批次']],
  [/篇均|每篇/, ['篇']],
  [/件均|每件/, ['件']],
  [/项均|每项|每个项目/, ['项', '个']],
  [/家均|每家|每个企业|每个单位/, ['家']],
  [/校均|每所|每校/, ['所']],
  [/队均|组均|每[支个]?[队组]/, ['支', '个', '组']],
  [/日均|每天|每日/, ['天']],
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

const isBefore = (per: Told, { told }: Operand, sentences: number): boolean =>
  told !== null &&
  told.statement === per.statement &&
  told.start < per.start &&
  per.sentence - told.sentence <= sentences &&
  told.cue !== 'last';

const LONG_NAME = 4;

/** 教学改革 638.5 万元。…… 教学改革投入比上年增加，生均约 2205 元: the sentence names again what it divides. */
const isSubject = (per: Told, { told }: Operand): boolean =>
  told !== null &&
  told.statement === per.statement &&
  told.start < per.start &&
  told.label.length >= LONG_NAME &&
  wordsBefore(per).includes(told.label);

const SHARED = 3;

/** 安排岗位实习学生 860 人 in the paragraph before: 为参加岗位实习的每名学生投保，人均约 107 元. */
const isToldOf = (per: Told, { told }: Operand, isOfUnit: boolean): boolean =>
  told !== null &&
  isOfUnit &&
  told.statement === per.statement.previous &&
  pairsOf(told.clause).filter((pair) => wordsBefore(per).includes(pair)).length >= SHARED;

/** 9.2 万元, 为每名学生投保，人均 107 元: amount and number right before, or the school's students. */
const isLikelyMean = (
  per: Told,
  units: string[] | null,
  dividend: Operand,
  divisor: Operand,
  isHeads: boolean,
): boolean => {
  if (per.cue !== 'per' || units === null) return false;
  // 66 个（甲 52 个、乙 14 个），平均: a part in brackets divides nothing behind them.
  if (divisor.told && bracketDepth(divisor.told) > bracketDepth(per)) return false;
  const isOfUnit = units.slice(0, 2).includes(divisor.told?.unit ?? '');
  const isDivisor =
    (isHeads && /生均/.test(wordsBefore(per).slice(-8))) || (isOfUnit && isBefore(per, divisor, 1));
  const isDividend = isBefore(per, dividend, 1) || isSubject(per, dividend);
  return (isDivisor || isToldOf(per, divisor, isOfUnit)) && isDividend;
};

const RATIO_OF_HEADS = /师生比|生师比|学生之比|在校生之比|教师之比/;

/** 思政课教师 9 人，与在校生之比约为 1:322. */
const isLikelyRatio = (per: Told, dividend: Operand, divisor: Operand): boolean => {
  if (!RATIO_OF_HEADS.test(wordsBefore(per)) || !/\d{3}|\d\.\d/.test(per.text)) return false;
  const told = [dividend, divisor].filter((operand) => operand.told !== null);
  const values = [dividend, divisor].filter(
    ({ value }) => value?.indicator.code === 'students.total',
  );
  return told.length === 1 && values.length === 1 && told.every((each) => isBefore(per, each, 0));
};

/** Amounts for each, held against amount and number. */
export function perHeadsIn(statement: Statement, books: Books): Identity[] {
  return statement.quantities.flatMap((per) => {
    // 上年为 15.4:1 is reckoned from numbers of last year.
    if (per.kind === 'ratio' && (per.cue === 'last' || per.cue === 'from')) return [];
    if (!isFigure(per) || (per.cue !== 'per' && per.kind !== 'ratio')) return [];
    const around = quantitiesAround(per).filter((told) => told !== per && isCountable(told));
    const units = unitsOfDivisor(per);
    const isClassSize = /班额|班均(?:人数)?\s?$|每班(?:平均)?\s?$/.test(
      wordsBefore(per).slice(-8, -1),
    );
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
      ...(per.kind === 'ratio' || isClassSize ? heads.map(ofValue) : []),
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
    const span = per.kind === 'ratio' ? per.span : printedSpan(per);
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
          /生均|每百名学生|每名学生/.test(wordsBefore(per).slice(-14));
        const ofSentence = dividends.filter(
          ({ told }) =>
            told !== null &&
            told.cue !== 'last' &&
            told.cue !== 'from' &&
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
          per.kind === 'ratio'
            ? isLikelyRatio(per, dividend, divisor)
            : isLikelyMean(per, units, dividend, divisor, isHeads),
        );
        const holds = meets(expected, span);
        const result = (dividend.amount / divisor.amount) * hundred;
        const isSame =
          per.kind === 'ratio' ||
          (isEach ? Math.abs(result - per.amount) < per.amount * 1e-9 : isPrintedAs(result, per));
        const isPlain = !dividend.told?.isVague && !divisor.told?.isVague;
        return [{ ...found, holds, isExact: holds && isPlain && isSame }];
      }),
    );
  });
}
