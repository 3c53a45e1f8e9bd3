import { differenceBetween } from '../names/name-difference';

/** A date of a running text; what is not said is null. `end` of a range is another date. */
export type DateInText = {
  year: number | null;
  month: number;
  day: number | null;
  /** Whether it is an end of a range: 5 月 6 日至 17 日. */
  isRange: boolean;
  start: number;
  end: number;
};

const NUMBER = '\\s{0,2}(\\d{1,2})\\s{0,2}';
const DATE = new RegExp(
  `(?:(?<![\\d.])((?:19|20)\\d{2})\\s{0,2}年)?(?<![\\d.])${NUMBER}月(?:${NUMBER}[日号])?(?:\\s{0,2}[至到—–~～-]{1,2}${NUMBER}日)?`,
  'g',
);
const ISO = /(?<!\d)((?:19|20)\d{2})[-/.](\d{1,2})[-/.](\d{1,2})(?!\d)/g;
const RANGE_BEFORE = /[至到—–~～-]\s{0,2}$/;
const RANGE_AFTER = /^\s{0,2}[至到—–~～-]/;
/** 3 个月 and 12 月内 are no dates. */
const isMonth = (month: number): boolean => month >= 1 && month <= 12;

const isDay = (day: number | null): boolean => day === null || (day >= 1 && day <= 31);

/** Dates of a text with a month at least, in order. A day without a month belongs to the month before it. */
export function datesIn({ text }: { text: string }): DateInText[] {
  const found: DateInText[] = [];
  for (const match of text.matchAll(DATE)) {
    const { 0: all, 1: year, 2: month = '', 3: day, 4: until, index } = match;
    const end = index + all.length;
    const isRange =
      until !== undefined ||
      RANGE_BEFORE.test(text.slice(Math.max(0, index - 4), index)) ||
      RANGE_AFTER.test(text.slice(end, end + 3));
    const date = {
      year: year === undefined ? null : Number(year),
      month: Number(month),
      day: day === undefined ? null : Number(day),
      isRange,
      start: index,
      end,
    };
    if (!isMonth(date.month) || !isDay(date.day)) continue;
    found.push(date);
    if (until !== undefined && isDay(Number(until))) found.push({ ...date, day: Number(until) });
  }
  for (const { 0: all, 1: year, 2: month, 3: day, index } of text.matchAll(ISO)) {
    found.push({
      year: Number(year),
      month: Number(month),
      day: Number(day),
      isRange: false,
      start: index,
      end: index + all.length,
    });
  }
  return found;
}

type Parts = Pick<DateInText, 'year' | 'month' | 'day'>;

const differingParts = (one: Parts, other: Parts): ('year' | 'month' | 'day')[] =>
  (['year', 'month', 'day'] as const).filter(
    (part) => one[part] !== null && other[part] !== null && one[part] !== other[part],
  );

/** Whether two dates may be one day: what both say is the same. */
export function isCompatible(one: Parts, other: Parts): boolean {
  return differingParts(one, other).length === 0;
}

const isSlip = (one: number | null, other: number | null): boolean => {
  const difference = differenceBetween({ one: String(one), other: String(other) });
  return difference !== null && ['changed', 'missing', 'exchanged'].includes(difference.kind);
};

/** Whether two dates differ in one part alone, by one slip, the others being said and the same. */
export function isOnePartApart(one: Parts, other: Parts): boolean {
  const differing = differingParts(one, other);
  const [part] = differing;
  if (differing.length !== 1 || part === undefined || !isSlip(one[part], other[part])) return false;
  const isSaid = one.day !== null && other.day !== null;
  const areYearsSaid = one.year !== null && other.year !== null;
  return isSaid || areYearsSaid;
}

const digitsOf = ({ month, day }: Parts): string =>
  Array.from(`${month}-${day ?? ''}`)
    .sort()
    .join('');

/** Whether two days of a year have their digits in other places: 3 月 15 日 and 5 月 13 日. */
export function areDigitsExchanged(one: Parts, other: Parts): boolean {
  const isSaid = one.day !== null && other.day !== null;
  const isOneYear = one.year === null || other.year === null || one.year === other.year;
  return isSaid && isOneYear && !isCompatible(one, other) && digitsOf(one) === digitsOf(other);
}

/** 4 月 13 日; with its year where it has one. */
export function printedDate({ year, month, day }: Parts): string {
  return `${year === null ? '' : `${year} 年 `}${month} 月${day === null ? '' : ` ${day} 日`}`;
}
