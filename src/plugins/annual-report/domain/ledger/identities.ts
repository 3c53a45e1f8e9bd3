import {
  type Books,
  equalValue,
  isPrintedAs,
  isFigure,
  isStock,
  quantitiesAround,
  quantitiesBefore,
  valuesNamedBy,
  wordsBefore,
} from './account-book';
import { type KnownValue, meets } from './known-values';
import { exclusionOf } from '../reading/exclusive-labels';
import type { Span } from '../reading/quantities';
import { dimensionOf } from '../reading/units';
import type { Statement, Told } from './statements';

export type IdentityKind =
  | 'sum' | 'whole' | 'difference' | 'change' | 'growth' | 'points' | 'multiple' | 'share' | 'per' | 'ratio'; // prettier-ignore

/** A number that an identity reckons with: one of the text, or a value of the tables. */
export type Operand = {
  span: Span;
  amount: number;
  text: string;
  told: Told | null;
  value: KnownValue | null;
};

/** Numbers that hang together as their words say, whether or not they do. */
export type Identity = {
  kind: IdentityKind;
  /** The number that the others give: the total, the change, the share, the amount for each. */
  target: Told;
  operands: Operand[];
  /** What the operands give for the target, in the common unit of its dimension. */
  expected: Span;
  /** Whether it can be so, however the numbers were rounded. */
  holds: boolean;
  /** Whether the printed numbers themselves give it, to its last digit: only then it stands behind them. */
  isExact: boolean;
  /** How plainly the words ask for it: by name or by the only numbers that there are, or by nearness alone. */
  isAsked: boolean;
  /** Of a sum: the total, a number of the text or a value of the tables, and its parts. */
  sum?: { total: Operand; parts: Told[] };
};

const ofTold = (told: Told): Operand => ({
  span: told.span,
  amount: told.amount,
  text: told.text,
  told,
  value: null,
});

/**
 * A number in the unit in which it is printed, or in the one given where it converts: what is for each 亩 is not
 * for each square metre, and of 246.8 吨 each 公斤 has its price.
 */
const inItsUnit = (told: Told, unit?: string): Operand => {
  const wanted = dimensionOf(unit ?? null);
  const own = dimensionOf(told.unit);
  const { factor } = wanted.dimension === own.dimension ? wanted : own;
  return { ...ofTold(told), span: times(told.span, 1 / factor), amount: told.amount / factor };
};

const ofValue = (value: KnownValue): Operand => ({
  span: value.span,
  amount: value.amount,
  text: value.text,
  told: null,
  value,
});

const identity = (
  kind: IdentityKind,
  target: Told,
  operands: Operand[],
  expected: Span,
  isAsked: boolean,
): Identity => {
  const holds = meets(expected, target.span);
  const isExact = holds && operands.every(({ told }) => !told?.isApproximate);
  return { kind, target, operands, expected, isAsked, holds, isExact };
};

const divide = (above: Span, below: Span): Span => ({
  low: above.low / below.high,
  high: above.high / below.low,
});

const times = ({ low, high }: Span, factor: number): Span => ({
  low: low * factor,
  high: high * factor,
});

const minus = (left: Span, right: Span): Span => ({
  low: left.low - right.high,
  high: left.high - right.low,
});

/** Rounding of a result that is printed without decimals: 33 册 for each, 13799 元. */
const printedSpan = (told: Told): Span =>
  told.span.low === told.span.high
    ? { low: told.amount - 0.5000001, high: told.amount + 0.9999999 }
    : told.span;

const isCountable = (told: Told): boolean =>
  isStock(told) && told.kind === 'quantity' && told.unit !== '%' && told.value > 0;

const sameMeasure = (left: Told, right: Told): boolean => left.dimension === right.dimension;

const PARTS = new Set(['plain', 'total', 'to', 'balance']);

const bracketDepth = ({ statement: { passage }, start }: Told): number => {
  let depth = 0;
  const { text } = passage;
  for (let at = Math.max(0, start - 120); at < start; at += 1) {
    if ('（('.includes(text.charAt(at))) depth += 1;
    else if ('）)'.includes(text.charAt(at))) depth = Math.max(0, depth - 1);
  }
  return depth;
};

/** Longest list of parts that is added up. */
const MAX_PARTS = 16;

/** Whether the words between a total and its first part, or a last part and its total, join them. */
const JOINS_AFTER = /其中|分别|包括|包含|组成|构成|分为|分布|：|:/;
const BRACKET_OPENS = /^\s*[（(]/;
const JOINS_BEFORE = /共|合计|总计|总数|累计|总|计/;
const NO_PART_OF = /比|较|增|减|上年|去年/;

/** The words right before a first part: what stands in earlier sentences does not part it from its total. */
const lastWords = (between: string): string => between.split(/[。；]/).at(-1) ?? '';

/** Parts that together are one of the school's totals: 男生 2214 人，女生 1604 人. */
const wholeOf = (parts: Told[], sum: Span, dimension: string, books: Books): Identity | null => {
  const labels = parts.map(({ label }) => label);
  const isAll = exclusionOf({ labels }) === 'whole';
  const totals = books.known
    .ofDimension(dimension)
    .filter(
      ({ year, indicator, amount }) =>
        year === books.year && books.wholes.has(indicator.code) && amount >= 20,
    );
  const value =
    totals.find(({ span }) => meets(span, sum)) ??
    totals.find(({ span, amount }) => amount >= LARGE_TOTAL && isNear(sum, span, isAll ? 1 : NEAR));
  const target = parts.at(-1);
  if (!value || !target) return null;
  const others = parts.slice(0, -1);
  const rest = others.reduce((left, part) => minus(left, part.span), value.span);
  return {
    ...identity('whole', target, [ofValue(value), ...others.map(ofTold)], rest, false),
    sum: { total: ofValue(value), parts },
  };
};

const SUBJECT = /([\p{Script=Han}]{2,6})[中里][^，。；、：\d]{0,8}$/u;

/** Whether the words before the parts name what the total counts: 学生 426 名 …。学生中凤鸣校区 282 人、北滩校区 144 人. */
const isOfSubject = (total: Told, parts: Told[]): boolean => {
  const first = parts[0];
  if (!first || total.statement !== first.statement || total.start > first.start) return false;
  const { text } = first.statement.passage;
  const subject = SUBJECT.exec(text.slice(Math.max(0, first.start - 24), first.start))?.[1];
  return subject !== undefined && total.clause.includes(subject) && isWholeList(parts);
};

const GRAND_TOTAL = /(?:合计|共计|总计|一共|总共)[^，。；、\d]{0,6}$/;

/** 合计 405 亩 ends a list: it is no part of another. */
const isGrandTotal = ({ statement: { passage }, start }: Told): boolean =>
  GRAND_TOTAL.test(passage.text.slice(Math.max(0, start - 12), start));

/** Words that say that all parts are listed; 其中 and brackets do not. */
const SAYS_ALL = /分别|组成|构成|分为|：|:|共|合计|总计/;
const MANY = 4;

/** Whether parts make their total: they are said to, exclude each other, or are too many to be some of them. */
const isAllOrApart = (parts: Told[], between: string): boolean =>
  SAYS_ALL.test(between) ||
  parts.length >= MANY ||
  exclusionOf({ labels: parts.map(({ label }) => label) }) !== 'unknown';

/** 住校生共计 700 人 is no total of the grades before it; 三个年级共计 988 人 is. */
const namesNothingElse = ({ label }: Told): boolean => {
  const name = label.replace(/共计|合计|总计|一共|总共|总数|共有?|总|计/g, '');
  return name.length <= 1 || /[一二两三四五六七八九十\d各全]/.test(name);
};

/** A sum that misses its total by a little: one number may be slipped. */
const isNear = (sum: Span, whole: Span, share = NEAR): boolean =>
  Math.abs(sum.low - whole.low) < whole.low * share;

const NEAR = 0.12;
const LARGE_TOTAL = 100;

/** Whether a list of parts ends with them: 拖拉机 2 台、播种机 3 台、终端 4 套 goes on in another unit. */
const isWholeList = (parts: Told[]): boolean => {
  const last = parts.at(-1);
  if (!last) return false;
  const { quantities, passage } = last.statement;
  const next = quantities[quantities.indexOf(last) + 1];
  if (!next || next.sentence !== last.sentence) return true;
  return (
    !/^\s*(?:[（(].{0,10}[）)])?、/.test(passage.text.slice(last.end, next.start)) ||
    next.unit === '%'
  );
};

/** Totals with their parts: those right after it, those right before it, and those that a total of the text before has. */
export function sumsIn(statement: Statement, books: Books): Identity[] {
  const found: Identity[] = [];
  const isPart = (told: Told): boolean =>
    isCountable(told) && PARTS.has(told.cue) && !(told.isSpelled && told.value <= 10);
  const own = statement.quantities.filter(isPart);
  const before = (statement.previous?.quantities ?? []).filter(isPart);
  const depths = new Map(own.map((told) => [told, bracketDepth(told)]));
  const { text } = statement.passage;
  for (const dimension of new Set(own.map((told) => told.dimension))) {
    for (const depth of new Set(depths.values())) {
      const line = own.filter((told) => told.dimension === dimension && depths.get(told) === depth);
      const totals = [
        ...before.filter((told) => told.dimension === dimension),
        ...own.filter((told) => told.dimension === dimension),
      ];
      for (let first = 0; first < line.length; first += 1) {
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
          const whole = wholeOf(parts, { low, high }, dimension, books);
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
              isAllOrApart(parts, between) &&
              !parts.some(({ cue }) => cue === 'total') &&
              isWholeList(parts) &&
              !NO_PART_OF.test(lastWords(between)) &&
              (isAfter
                ? JOINS_AFTER.test(between) ||
                  (depths.get(total) !== depth && BRACKET_OPENS.test(between))
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
              sum: { total: ofTold(total), parts },
            });
          }
        }
      }
    }
  }
  return found;
}

/** The values before and after a change that its words may mean, the most plainly named first. */
type Ends = { now: Operand; before: Operand; isAsked: boolean };

const endsOf = (change: Told, books: Books): Ends[] => {
  const around = quantitiesAround(change.statement).filter(
    (told) => told !== change && isStock(told) && told.kind === 'quantity',
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
  const nows = prior
    .filter((told) => !isLast(told))
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
        isAsked: now === nows.find((told) => sameMeasure(told, delta)),
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
            isValue && likeness >= 0.7 && now === nearest && now.sentence === change.sentence,
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

const ADDED_TOGETHER = 2;

/** Bases that a share may be taken over: numbers of the text, and totals that its words name. */
const basesOf = (share: Told, part: Told, books: Books): { base: Operand; isAsked: boolean }[] => {
  const text = share.statement.passage.text;
  const named = /占([^，。；、\d]{1,20})的?[^，。；、\d]{0,6}$/.exec(
    text.slice(Math.max(0, share.start - 40), share.start),
  )?.[1];
  const inText = quantitiesBefore(share.statement).filter(
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
  quantitiesAround(share.statement)
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

/** Shares and rates, held against part and whole. */
export function sharesIn(statement: Statement, books: Books): Identity[] {
  return statement.quantities.flatMap((share) => {
    if (share.unit !== '%' || !isStock(share) || share.kind !== 'quantity') return [];
    const parts = partsOf(share);
    return parts.slice(0, 4 * ADDED_TOGETHER).flatMap((part, index) =>
      basesOf(share, part, books).map(({ base, isAsked }) => {
        const expected = times(divide(part.span, base.span), 100);
        const isNearest = index === 0 && part.start < share.start && share.cue === 'share';
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
    const around = quantitiesAround(statement).filter((told) => told !== per && isCountable(told));
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

/** What is left: a balance is one number less another. */
export function balancesIn(statement: Statement): Identity[] {
  return statement.quantities.flatMap((balance) => {
    if (balance.cue !== 'balance' || !isCountable(balance)) return [];
    const around = quantitiesAround(statement).filter(
      (told) => told !== balance && isCountable(told) && sameMeasure(told, balance),
    );
    return around.flatMap((whole) =>
      around
        .filter((part) => part !== whole && part.amount < whole.amount)
        .map((part) =>
          identity(
            'difference',
            balance,
            [ofTold(whole), ofTold(part)],
            minus(whole.span, part.span),
            false,
          ),
        ),
    );
  });
}

/** Every identity that the words of a statement ask for or that its numbers fulfil. */
export function identitiesIn(statement: Statement, books: Books): Identity[] {
  return [
    ...sumsIn(statement, books),
    ...changesIn(statement, books),
    ...sharesIn(statement, books),
    ...perHeadsIn(statement, books),
    ...balancesIn(statement),
  ];
}
