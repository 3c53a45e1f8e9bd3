import type { Check } from '../check';
import { titleYears } from '../support/title-years';

/** A report's title says of which year it is. */
export const titleWithoutYear: Check = {
  id: 'title-without-year',
  family: 'time',
  severity: 'note',
  name: { zh: '标题没有年份', en: 'Title without a year' },
  advice: {
    zh: '建议在标题或副标题中写明年份。',
    en: 'Name the year in the title or the subtitle.',
  },
  limits: {
    zh: '只认四位数字或汉字写出的年份。',
    en: 'Knows years of four digits and those written in Chinese.',
  },
  run: ({ content: { report }, places }) =>
    titleYears(report).length > 0
      ? []
      : [
          {
            place: places.report({ field: 'title' }),
            quote: report.title,
            messages: {
              zh: `标题“${report.title}”没有写明是哪一年的年报（${report.year} 年）。`,
              en: `The title "${report.title}" does not say that it is the report of ${report.year}.`,
            },
          },
        ],
};
