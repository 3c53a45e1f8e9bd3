import type { Check } from '../check';
import { toldPassages } from '../support/told-passages';
import { joinsYears } from '../support/usual-years';
import { isReportTime, sentencesOf, yearsInText } from '../support/years-in-text';

const THIS_YEAR = /今年|本年(?!级)度?|本学年/;

/** A sentence that calls another year than the report's this year. */
export const thisYearInText: Check = {
  id: 'this-year-in-text',
  family: 'time',
  severity: 'warning',
  name: { zh: '“今年”与所写年份不符', en: 'This year, but another' },
  advice: {
    zh: '请核对年份，往年的句子请改写为本年度的情况。',
    en: 'Check the year; rewrite what was copied from an earlier report.',
  },
  limits: {
    zh: '只看同一句话里既有“今年”“本年”又有别的年份的；对比、沿革和计划不算。',
    en: 'Only sentences with both this year and another one; comparisons, history and plans are left out.',
  },
  run: ({ content, passages }) => {
    const { year: reportYear } = content.report;
    return toldPassages({ passages }).flatMap((passage) =>
      sentencesOf(passage).flatMap((sentence) => {
        const words = THIS_YEAR.exec(sentence)?.[0];
        if (words === undefined || joinsYears({ sentence })) return [];
        const mentions = yearsInText({ text: sentence });
        const [other] = mentions;
        const isAbout = mentions.some((mention) => isReportTime({ mention, reportYear }));
        if (!other || isAbout) return [];
        return [
          {
            place: passage.place,
            quote: sentence,
            numbers: [{ label: '年份', text: other.words, value: other.year, year: other.year }],
            messages: {
              zh: `这句话说的是“${words}”，写的却是 ${other.year} 年；本报告是 ${reportYear} 年的。`,
              en: `This sentence says "${words}" (this year) but names ${other.year}; the report is of ${reportYear}.`,
            },
          },
        ];
      }),
    );
  },
};
