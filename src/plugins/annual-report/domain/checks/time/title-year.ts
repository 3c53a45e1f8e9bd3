import type { Check } from '../check';
import { titleYears } from '../support/title-years';

/** A title that names years names the report's year among them. */
export const titleYear: Check = {
  id: 'title-year',
  family: 'time',
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
