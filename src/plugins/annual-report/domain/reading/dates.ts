import { foldWidth } from '../base/half-width';
import { readChineseNumeral } from './spelled-numbers';

/** A day, a month, ten days of one or a year as a text tells it. Places are within the text. */
export type DateInText = {
  text: string;
  start: number;
  end: number;
  /** Its own or the one that its sentence gave before it; null where neither names one. */
  year: number | null;
  /** Whether its own words name the year. */
  isYearTold: boolean;
  month: number | null;
  day: number | null;
  /** 上旬, 中旬, 下旬 and 初, 底 of a month. */
  part: 'early' | 'middle' | 'late' | null;
};

const JOIN = '\\s{0,2}(?:[-–—－−~～〜]{1,2}|至|到)\\s{0,2}';
const RELATIVE = '今年|本年|同年|当年|次年|翌年|去年|上年';
const NUMERAL = '[一二三四五六七八九十]{1,3}';
const DATE = new RegExp(
  [
    `(?:(?:(?<![\\d.])((?:19|20)\\d{2})\\s{0,2}年|(${RELATIVE}))\\s{0,2})?(?<![\\d.])(\\d{1,2})\\s{0,2}月(?!龄)(?:\\s{0,2}(\\d{1,2})(?:\\s{0,2}[日号](?!线)|(?=${JOIN}\\d{1,2}\\s{0,2}[日号]))|\\s{0,2}([上中下]旬|初|底|末))?`,
    '(?<![\\d.])((?:19|20)\\d{2})\\s{0,2}年(?![级制])',
    `(?:([一二][〇○零九][〇○零一二三四五六七八九]{2})年)?(?<![一二三四五六七八九十第])(${NUMERAL})月(?:(${NUMERAL})日)`,
    '([一二][〇○零九][〇○零一二三四五六七八九]{2})年(?![级制])',
  ].join('|'),
  'g',
);
const SECOND_DAY = new RegExp(`^${JOIN}(\\d{1,2})\\s{0,2}[日号](?!线)`);
const SENTENCE_END = /[。！？!?\n]/;
const PARTS: Record<string, DateInText['part']> = {
  上旬: 'early',
  初: 'early',
  中旬: 'middle',
  下旬: 'late',
  底: 'late',
  末: 'late',
};

const CHINESE_DIGITS = '零一二三四五六七八九';

/** 二〇二四 as 2024. */
const readChineseYear = (text: string): number =>
  Number(
    text.replace(/[〇○]/g, '零').replace(/./g, (sign) => String(CHINESE_DIGITS.indexOf(sign))),
  );

const optional = (digits: string | undefined): number | null =>
  digits === undefined ? null : Number(digits);

const spelled = (numeral: string | undefined): number | null =>
  numeral === undefined ? null : readChineseNumeral({ text: numeral });

/** The year that 今年 or 次年 means. */
const yearMeant = (word: string, before: number | null, reportYear: number): number | null => {
  if (word === '今年' || word === '本年') return reportYear;
  if (word === '去年' || word === '上年') return reportYear - 1;
  if (before === null) return null;
  return word === '次年' || word === '翌年' ? before + 1 : before;
};

/**
 * The dates of a text in order: 2024 年 3 月 22 日, 3 月上旬, 二〇二四年三月二日, 2024 年; the second end of
 * 7 月 6 日至 24 日 has the month of the first. Linear in the text's length.
 */
export function datesIn({ text, reportYear }: { text: string; reportYear: number }): DateInText[] {
  const folded = foldWidth({ text, signs: 'numeric' });
  const found: DateInText[] = [];
  let year: number | null = null;
  let last = 0;
  for (const match of folded.matchAll(DATE)) {
    const { 0: matched, index: start }: RegExpExecArray = match;
    const [, y, relative, m, d, part, yearAlone, chineseYear, chineseMonth, chineseDay, alone] =
      match;
    if (SENTENCE_END.test(folded.slice(last, start))) year = null;
    const chinese = chineseYear ?? alone;
    const told: number | null =
      optional(y ?? yearAlone) ??
      (chinese === undefined ? null : readChineseYear(chinese)) ??
      (relative === undefined ? null : yearMeant(relative, year, reportYear));
    year = told ?? year;
    const end = start + matched.length;
    const date: DateInText = {
      text: text.slice(start, end),
      start,
      end,
      year,
      isYearTold: told !== null,
      month: optional(m) ?? spelled(chineseMonth),
      day: optional(d) ?? spelled(chineseDay),
      part: PARTS[part ?? ''] ?? null,
    };
    found.push(date);
    last = end;
    const second = date.day === null ? null : SECOND_DAY.exec(folded.slice(end, end + 12));
    if (!second) continue;
    const digits = second[1] ?? '';
    const from = end + second[0].indexOf(digits);
    last = end + second[0].length;
    found.push({
      ...date,
      text: text.slice(from, last),
      start: from,
      end: last,
      isYearTold: false,
      day: Number(digits),
    });
  }
  return found;
}

/** Days counted from 1 January 1970; both ends belong to it. */
export type Days = { first: number; last: number };

/** Days from 1 March of the year 0 to 1 January 1970. */
const EPOCH = 719_468;

/**
 * The number of a day in the calendar; a month or a day beyond its year or month runs on into the next. Years
 * begin in March here, so that a leap day ends one.
 */
export function dayNumber({
  year,
  month,
  day,
}: {
  year: number;
  month: number;
  day: number;
}): number {
  const months = year * 12 + month - 3;
  const from = Math.floor(months / 12);
  const leapDays = Math.floor(from / 4) - Math.floor(from / 100) + Math.floor(from / 400);
  const ofMonth = Math.floor((153 * (months - from * 12) + 2) / 5);
  return from * 365 + leapDays + ofMonth + day - 1 - EPOCH;
}

/** The days that a date may mean in a year: one day, those of a month, ten of them, or the whole year. */
export function daysOf(
  { month, day, part }: Pick<DateInText, 'month' | 'day' | 'part'>,
  year: number,
): Days {
  if (month === null) {
    return {
      first: dayNumber({ year, month: 1, day: 1 }),
      last: dayNumber({ year, month: 12, day: 31 }),
    };
  }
  if (day !== null) {
    const only = dayNumber({ year, month, day });
    return { first: only, last: only };
  }
  const at = (from: number): number => dayNumber({ year, month, day: from });
  const end = dayNumber({ year, month: month + 1, day: 0 });
  switch (part) {
    case 'early':
      return { first: at(1), last: at(10) };
    case 'middle':
      return { first: at(11), last: at(20) };
    case 'late':
      return { first: at(20), last: end };
    case null:
      return { first: at(1), last: end };
  }
}

/** 0 is Sunday. */
export function weekdayOf(day: number): number {
  return (((day + 4) % 7) + 7) % 7;
}
