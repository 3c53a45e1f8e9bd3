import { foldWidth } from '../../base/half-width';
import type { Check, FindingDraft } from '../check';
import { dateSpansIn } from '../../reading/date-spans';
import { sentencesIn, type Sentence } from '../support/sentences';

const JOIN = '\\s{0,2}(?:[-–—－~～〜至到]{1,2})\\s{0,2}';
const DATE = '((?:19|20)\\d{2})\\s?年\\s?(?:度|(\\d{1,2})\\s?月\\s?(?:(\\d{1,2})\\s?日)?)?';
const DATE_SPAN = new RegExp(`${DATE}${JOIN}${DATE}`, 'g');
const YEAR_SPAN = new RegExp(
  `(?<!\\d)((?:19|20)\\d{2})\\s?年?${JOIN}((?:19|20)\\d{2})\\s?(学年|年)`,
  'g',
);
const ANY_DATE = /(?<!\d)(?:((?:19|20)\d{2})\s?年\s?)?(\d{1,2})\s?月\s?(\d{1,2})\s?日/g;
const ANY_MONTH = /(?:19|20)\d{2}\s?年\s?(\d{1,2})\s?月/g;
const DAYS = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

const draft = (
  sentence: Sentence,
  quote: string,
  messages: FindingDraft['messages'],
): FindingDraft => ({
  place: sentence.passage.place,
  quote,
  numbers: [],
  messages,
});

const dayNumber = (year: string, month: string | undefined, day: string | undefined): number =>
  Number(year) * 10_000 + Number(month ?? 0) * 100 + Number(day ?? 0);

/** A part that only one end gives does not count: 2024 年 6 月至 2024 年. */
const isBackwards = ([, y1 = '', m1, d1, y2 = '', m2, d2]: (string | undefined)[]): boolean => {
  const hasMonths = m1 !== undefined && m2 !== undefined;
  const hasDays = hasMonths && d1 !== undefined && d2 !== undefined;
  const from = dayNumber(y1, hasMonths ? m1 : undefined, hasDays ? d1 : undefined);
  const to = dayNumber(y2, hasMonths ? m2 : undefined, hasDays ? d2 : undefined);
  return to < from;
};

/** The words of matches as they are printed, each once. */
const printedIn = ({ text }: Sentence, matches: RegExpExecArray[]): string[] => [
  ...new Set(matches.map(({ 0: matched, index }) => text.slice(index, index + matched.length))),
];

const spansOf = (sentence: Sentence, text: string): FindingDraft[] => {
  const dates = [...text.matchAll(DATE_SPAN)].filter((match) => isBackwards(match));
  const years = [...text.matchAll(YEAR_SPAN)].filter(({ 1: from, 2: to, 3: kind }) =>
    kind === '学年' ? Number(to) !== Number(from) + 1 : Number(to) < Number(from),
  );
  return printedIn(sentence, [...dates, ...years]).map((span) =>
    draft(sentence, span, {
      zh: `“${span}”的起止时间不对。`,
      en: `The span "${span}" does not run from earlier to later, or is no school year.`,
    }),
  );
};

/** What is put off or brought forward runs from one plan to another. */
const MOVED = /提前|推迟|调整|顺延|改/;

/** 2023 年 12 月开工，2023 年 5 月投入使用: ends that words part, or of which the second names no year. */
const toldSpansOf = (sentence: Sentence, reportYear: number): FindingDraft[] =>
  dateSpansIn({ text: sentence.text, reportYear })
    .filter(({ isBackwards, isDirect, from, to }) => {
      const isSeen = isDirect && from.isYearTold && to.isYearTold;
      // Of 7 月 24 日至 6 日 the backward ranges speak.
      return isBackwards && !isSeen && to.text.includes('月');
    })
    .map(({ from, to }) => sentence.text.slice(from.start, to.end))
    .filter((span) => !MOVED.test(span))
    .map((span) =>
      draft(sentence, span, {
        zh: `“${span}”的结束早于开始。`,
        en: `"${span}" ends before it begins.`,
      }),
    );

const impossibleDates = (sentence: Sentence, text: string): FindingDraft[] => {
  const months = [...text.matchAll(ANY_MONTH)].filter(({ 1: month }) => {
    const number = Number(month);
    return number < 1 || number > 12;
  });
  const days = [...text.matchAll(ANY_DATE)].filter(({ 2: month, 3: day }) => {
    const most = DAYS[Number(month) - 1];
    return most === undefined ? Number(month) > 12 : Number(day) < 1 || Number(day) > most;
  });
  return printedIn(sentence, [...months, ...days]).map((date) =>
    draft(sentence, date, {
      zh: `“${date}”不是存在的日期。`,
      en: `"${date}" is not a date of the calendar.`,
    }),
  );
};

/** Spans of time that end before they begin, school years of another length, and dates that do not exist. */
export const dateOrder: Check = {
  id: 'date-order',
  family: 'text',
  reads: 'passage',
  severity: 'warning',
  name: { zh: '时间先后或日期有误', en: 'Dates' },
  advice: { zh: '请改正日期。', en: 'Mend the date.' },
  limits: {
    zh: '没有写年份的结束时间（9 月至 6 月）当作下一年，不提示。',
    en: 'An end without a year may lie in the next one.',
  },
  run: ({ passages, content }) =>
    sentencesIn({ passages }).flatMap((sentence) => {
      const text = foldWidth({ text: sentence.text, signs: 'numeric' });
      return [
        ...spansOf(sentence, text),
        ...toldSpansOf(sentence, content.report.year),
        ...impossibleDates(sentence, text),
      ];
    }),
};
