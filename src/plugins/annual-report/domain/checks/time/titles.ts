import type { Check } from '../check';
import { printedYears, titleYears } from '../support/years';
/** A title that names years names the report's year among them. */
export const titleYear: Check = {
  id: 'title-year',
  family: 'time',
  reads: 'report',
  severity: 'warning',
  name: { zh: '标题年份与报告年度不符', en: 'Year in the title' },
  advice: {
    zh: '请改正标题，或核对报告年度。',
    en: 'Mend the title, or the year of the report.',
  },
  limits: {
    zh: '只认四位数字或汉字写出的年份。',
    en: 'Knows years of four digits and those written in Chinese.',
  },
  run: ({ content: { report }, places }) => {
    const years = titleYears(report);
    if (years.length === 0 || years.includes(report.year)) return [];
    return [
      {
        place: places.report({ field: 'title' }),
        quote: report.title,
        messages: {
          zh: `标题“${report.title}”写的是 ${years.join('、')} 年，报告年度却是 ${report.year} 年。`,
          en: `The title "${report.title}" names ${years.join(', ')}, but this is the report of ${report.year}.`,
        },
      },
    ];
  },
};

/** A report's title says of which year it is. */
export const titleWithoutYear: Check = {
  id: 'title-without-year',
  family: 'time',
  reads: 'report',
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

const NUMERALS = '零一二三四五六七八九十';

const PERIOD = /(?:近|最近|过去)\s*([两二三四五六七八九十]|\d{1,2})\s*(?:个)?(?:学)?年/;

/** 近三年 is 3. */
const periodOf = (title: string): { words: string; years: number } | null => {
  const [words, length] = PERIOD.exec(title) ?? [];
  if (words === undefined || length === undefined) return null;
  const numeral = NUMERALS.indexOf(length.replace('两', '二'));
  return { words, years: numeral === -1 ? Number(length) : numeral };
};

/** A table has as many years as its title says. */
export const titlePeriod: Check = {
  id: 'title-period',
  family: 'time',
  reads: 'report',
  severity: 'warning',
  name: { zh: '标题所说年数与表不符', en: 'Years in the title' },
  advice: {
    zh: '请改正标题，或补齐、删去多余的年份。',
    en: 'Mend the title, or the years of the table.',
  },
  limits: {
    zh: '年份列齐而个别年未采集的不算；只认“近三年”一类写法。',
    en: 'Years that stand in the table but were not collected count; knows only wordings such as 近三年.',
  },
  run: ({ content, values, places }) =>
    content.tables.flatMap((table) => {
      const period = periodOf(table.title);
      if (!period || table.years.length === period.years) return [];
      const years = new Set(table.layout.flatMap((row) => printedYears({ table, row, values })));
      if (years.size === period.years || years.size === 0) return [];
      const shown = [...years].sort((one, other) => one - other);
      return [
        {
          place: places.table(table, { field: 'title' }),
          quote: period.words,
          numbers: shown.map((year) => ({
            label: '年份',
            text: String(year),
            value: year,
            year,
          })),
          messages: {
            zh: `《${table.title}》的标题说“${period.words}”，表中却有 ${shown.length} 个年份（${shown.join('、')}）。`,
            en: `The title of "${table.title}" says "${period.words}", but the table has ${shown.length} years (${shown.join(', ')}).`,
          },
        },
      ];
    }),
};
