import type { Check, FindingDraft } from '../check';
import { isRunningText } from '../support/sentences';

const DATE = '((?:19|20)\\d{2})\\s?年\\s?(\\d{1,2})\\s?月(?:\\s?\\d{1,2}\\s?日)?';
/** 2023—2024 学年（2023 年 9 月至 2024 年 7 月）, 2023-2024 学年自 2023 年 9 月起至 2024 年 7 月. */
const SCHOOL_YEAR = new RegExp(
  `((?:19|20)\\d{2})\\s?(?:学年)?\\s?[-—–－~～至到]{1,2}\\s?((?:19|20)\\d{2})\\s?学年(?:度)?(?:（|\\(|，|：|:|指|即|是指|为|从|自|统计时间|时间|\\s){0,4}${DATE}(?:起|开始)?\\s?[-—–－~～至到]{1,2}\\s?${DATE}`,
  'g',
);
const FIRST_MONTH = 7;
const LAST_MONTH = 8;

/** A school year runs from summer to summer. */
const isWithin = (year: number, month: number, begins: number): boolean =>
  (year === begins && month >= FIRST_MONTH) || (year === begins + 1 && month <= LAST_MONTH);

/** The dates in which a school year is said to lie are not of that school year. */
export const schoolYearDates: Check = {
  id: 'school-year-dates',
  reads: 'report',
  family: 'time',
  severity: 'warning',
  name: { zh: '学年与起止日期不符', en: 'A school year and its dates' },
  advice: { zh: '请核对学年和起止年月。', en: 'Check the school year and its dates.' },
  limits: {
    zh: '只看紧跟在“某年—某年学年”后面的起止年月；学年按七月到次年八月看。',
    en: 'Only dates right behind a school year, which runs from July to August of the next year.',
  },
  run: ({ passages }) =>
    passages.filter(isRunningText).flatMap((passage) =>
      [...passage.text.matchAll(SCHOOL_YEAR)].flatMap((match): FindingDraft[] => {
        const [begins = 0, ends = 0, from = 0, fromMonth = 0, to = 0, toMonth = 0] = match
          .slice(1)
          .map(Number);
        if (ends !== begins + 1) return [];
        if (isWithin(from, fromMonth, begins) && isWithin(to, toMonth, begins)) return [];
        return [
          {
            place: passage.place,
            quote: match[0],
            messages: {
              zh: `${begins}—${ends} 学年不会从 ${from} 年 ${fromMonth} 月到 ${to} 年 ${toMonth} 月。`,
              en: `The school year ${begins}–${ends} does not run from ${from}-${fromMonth} to ${to}-${toMonth}.`,
            },
          },
        ];
      }),
    ),
};
