import type { Check, FindingDraft } from '../check';
import { excerpt, findMatches, RUNNING_KINDS, TITLE_KINDS } from '../support/find-matches';
const DASH = '\\s*(?:[-–—－−~～]{1,2}|至|到)\\s*';
const YEARS = new RegExp(
  `(?<!\\d)((?:19|20)\\d{2})(\\s*年)?${DASH}((?:19|20)\\d{2})(?!\\d)(\\s*(?:年|学年))?`,
  'g',
);
const MONTHS = new RegExp(
  `(?<!\\d)((?:19|20)\\d{2})\\s*年\\s*(\\d{1,2})\\s*月${DASH}((?:19|20)\\d{2})\\s*年\\s*(\\d{1,2})\\s*月`,
  'g',
);
const DAYS = new RegExp(
  `(?<!\\d)\\d{1,2}\\s*月\\s*(\\d{1,2})(?:\\s*[日号])?${DASH}(\\d{1,2})\\s*[日号]`,
  'g',
);

type Range = { pattern: RegExp; ends: (match: RegExpMatchArray) => [number, number] };

const RANGES: Range[] = [
  {
    pattern: YEARS,
    // Without the word it may be a telephone number or a model.
    ends: ([, from, word, to, lastWord]) =>
      word === undefined && lastWord === undefined ? [0, 0] : [Number(from), Number(to)],
  },
  {
    pattern: MONTHS,
    ends: ([, year, month, lastYear, lastMonth]) => [
      Number(year) * 12 + Number(month),
      Number(lastYear) * 12 + Number(lastMonth),
    ],
  },
  { pattern: DAYS, ends: ([, from, to]) => [Number(from), Number(to)] },
];

/** A span of time ends after it begins. */
export const backwardRanges: Check = {
  id: 'backward-ranges',
  family: 'form',
  reads: 'passage',
  severity: 'warning',
  name: { zh: '时间段前后颠倒', en: 'Spans of time that run backwards' },
  advice: { zh: '请改正起止时间。', en: 'Correct its beginning or end.' },
  limits: {
    zh: '只看年份、同年月份和同月日期写全的时间段；“9 月至次年 6 月”不提示。',
    en: 'Sees spans of years, of months with both years, and of days of one month.',
  },
  run: ({ passages }) =>
    RANGES.flatMap(({ pattern, ends }) =>
      findMatches({ passages, pattern, kinds: [...RUNNING_KINDS, ...TITLE_KINDS] }).flatMap(
        ({ passage, match, start, end }): FindingDraft[] => {
          const [from, to] = ends(match);
          if (to >= from) return [];
          return [
            {
              place: passage.place,
              quote: excerpt({ text: passage.text, start, end }),
              messages: {
                zh: `时间段“${match[0].trim()}”的结束早于开始。`,
                en: `"${match[0].trim()}" ends before it begins.`,
              },
            },
          ];
        },
      ),
    ),
};
