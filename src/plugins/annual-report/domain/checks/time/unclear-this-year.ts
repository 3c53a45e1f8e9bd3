import type { Check } from '../check';
import { toldPassages } from '../support/told-passages';
import { joinsYears } from '../support/usual-years';
import { isReportTime, sentencesOf, yearsInText } from '../support/years-in-text';

const THIS_YEAR = /今年|本年(?!级)/;

/** A paragraph that names another year and also says this year, so that nobody knows which is meant. */
export const unclearThisYear: Check = {
  id: 'unclear-this-year',
  family: 'time',
  severity: 'note',
  name: { zh: '“本年”指哪一年不清楚', en: 'Which year is this year' },
  advice: {
    zh: '请把“本年”“今年”改为具体年份。',
    en: 'Write the year instead of 本年 or 今年.',
  },
  limits: {
    zh: '只看同一段中写了别的年份而没有写报告年度的；作对比的句子不算。',
    en: 'Only paragraphs that name another year and not the report’s; comparisons are left out.',
  },
  run: ({ content, passages }) => {
    const { year: reportYear } = content.report;
    return toldPassages({ passages }).flatMap((passage) => {
      if (!THIS_YEAR.test(passage.text)) return [];
      const sentences = sentencesOf(passage);
      const thisYear = sentences.find(
        (sentence) => THIS_YEAR.test(sentence) && yearsInText({ text: sentence }).length === 0,
      );
      const mentions = sentences
        .filter((sentence) => !joinsYears({ sentence }))
        .flatMap((sentence) => yearsInText({ text: sentence }));
      const [other] = mentions;
      const isAbout = yearsInText(passage).some((mention) => isReportTime({ mention, reportYear }));
      if (thisYear === undefined || !other || isAbout) return [];
      const words = THIS_YEAR.exec(thisYear)?.[0] ?? '';
      return [
        {
          place: passage.place,
          quote: thisYear,
          numbers: [{ label: '年份', text: other.words, value: other.year, year: other.year }],
          messages: {
            zh: `同一段既写 ${other.year} 年，又写“${words}”，看不出指的是 ${other.year} 年还是报告年度 ${reportYear} 年。`,
            en: `The paragraph names ${other.year} and also says "${words}" (this year): ${other.year} or ${reportYear}, the year of the report.`,
          },
        },
      ];
    });
  },
};
