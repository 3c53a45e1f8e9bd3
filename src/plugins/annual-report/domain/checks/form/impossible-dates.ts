import type { Passage } from '../../texts/passage';
import { datesIn } from '../../reading/dates';
import type { Check, CheckContext, FindingDraft } from '../check';
import { excerpt, findMatches, RUNNING_KINDS, TITLE_KINDS } from '../support/find-matches';
import { isDate } from '../../base/is-date';

const WORDED =
  /(?:(?<!\d)(\d{4})\s*年\s*)?(?<![\d.])(\d{1,2})\s*月(?!龄)(?:\s*(?<![\d.])(\d{1,2})\s*[日号](?!线))?/g;
const DASHED = /(?<![\d.\-/])((?:19|20)\d{2})([-/.])(\d{1,2})\2(\d{1,2})(?![\d.\-/])/g;
/** Characters between the ends of a span: 8 日 至 12 日. */
const JOINED = 4;

type TextPlace = { passage: Passage; start: number; end: number };

/** What follows a month of the calendar; without it, 36 月 is a span of time. */
const MONTH_WORD = /^\s*(?:份|起|底|初|上旬|中旬|下旬|开始)/;
/** A year in which February has 29 days: who writes no year may mean it. */
const LEAP_YEAR = 2024;

/** A day as date fields hold it. */
const DAY = /^(\d{4})-(\d{2})-(\d{2})$/;

const isDay = (date: string): boolean => {
  const [, year, month, day] = DAY.exec(date) ?? [];
  return isDate({ year: Number(year), month: Number(month), day: Number(day) });
};

/** The fields that hold a date and nothing else. */
const inFields = ({ content, places }: CheckContext): FindingDraft[] =>
  [
    ...content.cases.map((item) => ({
      date: item.date,
      place: places.case(item, { field: 'date' }),
    })),
    ...content.images.map((image) => ({
      date: image.takenOn,
      place: places.image(image, { field: 'takenOn' }),
    })),
  ].flatMap(({ date, place }) =>
    date === null || isDay(date)
      ? []
      : [
          {
            place,
            quote: date,
            messages: {
              zh: `没有“${date}”这样的日期。`,
              en: `"${date}" is no date.`,
            },
          },
        ],
  );

const draft = ({ passage, start, end }: TextPlace): FindingDraft => {
  const date = passage.text.slice(start, end).trim();
  return {
    place: passage.place,
    quote: excerpt({ text: passage.text, start, end }),
    messages: { zh: `没有“${date}”这样的日期。`, en: `"${date}" is no date.` },
    severity: 'warning',
  };
};

/** Dates in words, and the second ends of spans, 7 月 8 日至 32 日: what a sentence reads as a day. */
const toldDays = ({ passages, content }: CheckContext): TextPlace[] =>
  passages
    .filter(({ kind }) => [...RUNNING_KINDS, ...TITLE_KINDS].includes(kind))
    .flatMap((passage) =>
      datesIn({ text: passage.text, reportYear: content.report.year }).flatMap(
        ({ start, end, year, isYearTold, month, day }, index, dates) => {
          const before = dates[index - 1];
          // The second end of a span has the year of the first.
          const isOfSpan = before !== undefined && start - before.end <= JOINED;
          const isTold = isYearTold || (isOfSpan && before.isYearTold && before.month === month);
          if (month === null || day === null) return [];
          return isDate({ year: isTold && year !== null ? year : LEAP_YEAR, month, day })
            ? []
            : [{ passage, start, end }];
        },
      ),
    );

/** What texts say, in words, with dashes, or as the end of a span. */
const inTexts = (context: CheckContext): FindingDraft[] => {
  const written = [WORDED, DASHED].flatMap((pattern) =>
    findMatches({
      passages: context.passages,
      pattern,
      kinds: [...RUNNING_KINDS, ...TITLE_KINDS],
    }).flatMap(({ passage, match, start, end }): TextPlace[] => {
      const [, year, ...rest] = match;
      const [month, day] = pattern === WORDED ? rest : rest.slice(1);
      const date = {
        year: year === undefined ? LEAP_YEAR : Number(year),
        month: Number(month),
        day: day === undefined ? 1 : Number(day),
      };
      const isSpan = year === undefined && day === undefined;
      return isDate(date) || (isSpan && !MONTH_WORD.test(passage.text.slice(end, end + 4)))
        ? []
        : [{ passage, start, end }];
    }),
  );
  const told = toldDays(context).filter(
    ({ passage, start, end }) =>
      !written.some((other) => other.passage === passage && other.start < end && start < other.end),
  );
  return [...written, ...told].map(draft);
};

/** Dates are days of the calendar. */
export const impossibleDates: Check = {
  id: 'impossible-dates',
  family: 'form',
  severity: 'error',
  canBeOverridden: true,
  name: { zh: '不存在的日期', en: 'Impossible dates' },
  advice: { zh: '请改正日期。', en: 'Correct the date.' },
  limits: {
    zh: '日期栏里的是错误，文字里的只作提醒。文字里只看写了月份的日期；没有年份的 2 月 29 日不提示。',
    en: 'In a date field it is an error, in a text only a warning. In texts it sees dates with a month; 29 February without a year is left alone.',
  },
  run: (context) => [...inFields(context), ...inTexts(context)],
};
