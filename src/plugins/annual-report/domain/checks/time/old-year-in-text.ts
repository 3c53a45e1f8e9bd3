import type { Check } from '../check';
import { toldPassages } from '../support/told-passages';
import { startOf } from '../support/words';
import { mayNameAnotherYear } from '../support/usual-years';
import { isReportTime, sentencesOf, yearsInText } from '../support/years-in-text';

/** A sentence that tells of another year than the report's, and does not look as if it had to. */
export const oldYearInText: Check = {
  id: 'old-year-in-text',
  family: 'time',
  severity: 'note',
  name: { zh: '正文写的是别的年份', en: 'Another year in the text' },
  advice: {
    zh: '请核对这句话是否从往年年报抄来；确实是那一年的事，可以不管。',
    en: 'See whether the sentence was copied from an earlier report; if it is about that year, leave it.',
  },
  limits: {
    zh: '对比、沿革、荣誉、文件、规划、经费、班级等句子中的年份，以及本学年内的日期，不提示。',
    en: 'Leaves out comparisons, history, honours, documents, plans, money and classes, and dates of the school year.',
  },
  run: ({ content, passages }) => {
    const { year: reportYear } = content.report;
    return toldPassages({ passages }).flatMap((passage) =>
      sentencesOf(passage).flatMap((sentence) => {
        const [other] = yearsInText({ text: sentence }).filter(
          (mention) => !isReportTime({ mention, reportYear }) && mention.year !== reportYear + 1,
        );
        if (!other || mayNameAnotherYear({ sentence })) return [];
        return [
          {
            place: passage.place,
            quote: sentence,
            numbers: [{ label: '年份', text: other.words, value: other.year, year: other.year }],
            messages: {
              zh: `这句话写的是 ${other.year} 年的事，本报告是 ${reportYear} 年的：“${startOf(sentence.replace(/[。；]$/, ''))}”。`,
              en: `This sentence tells of ${other.year}, in a report of ${reportYear}: "${startOf(sentence)}".`,
            },
          },
        ];
      }),
    );
  },
};
