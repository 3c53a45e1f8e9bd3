import type { Check, CheckContext, FindingDraft } from '../check';
import { excerpt, findMatches, RUNNING_KINDS, TITLE_KINDS } from '../support/find-matches';
import { isDate } from '../support/is-date';

const WORDED =
  /(?:(?<!\d)(\d{4})\s*年\s*)?(?<![\d.])(\d{1,2})\s*月(?!龄)(?:\s*(?<![\d.])(\d{1,2})\s*[日号](?!线))?/g;
const DASHED = /(?<![\d.\-/])((?:19|20)\d{2})([-/.])(\d{1,2})\2(\d{1,2})(?![\d.\-/])/g;
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

const inTexts = ({ passages }: CheckContext): FindingDraft[] =>
  [WORDED, DASHED].flatMap((pattern) =>
    findMatches({ passages, pattern, kinds: [...RUNNING_KINDS, ...TITLE_KINDS] }).flatMap(
      ({ passage, match, start, end }): FindingDraft[] => {
        const [whole, year, ...rest] = match;
        const [month, day] = pattern === WORDED ? rest : rest.slice(1);
        const date = {
          year: year === undefined ? LEAP_YEAR : Number(year),
          month: Number(month),
          day: day === undefined ? 1 : Number(day),
        };
        const isSpan = year === undefined && day === undefined;
        if (isDate(date) || (isSpan && !MONTH_WORD.test(passage.text.slice(end, end + 4))))
          return [];
        return [
          {
            place: passage.place,
            quote: excerpt({ text: passage.text, start, end }),
            messages: {
              zh: `没有“${whole.trim()}”这样的日期。`,
              en: `"${whole.trim()}" is no date.`,
            },
            severity: 'warning',
          },
        ];
      },
    ),
  );

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
