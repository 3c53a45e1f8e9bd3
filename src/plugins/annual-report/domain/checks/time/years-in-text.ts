import type { Check } from '../check';
import { narrativePassages } from '../support/narrative';
import {
  isReportTime,
  joinsYears,
  mayNameAnotherYear,
  sentencesOf,
  yearsInText,
} from '../support/years';
import { startOf } from '../support/words';
/** What happens in the first half of a school year, which the year before it names. */
const FIRST_TERM = /实习|学期|学年|秋季|入学|新生|军训|开学/;

/** A sentence that tells of another year than the report's, and does not look as if it had to. */
export const oldYearInText: Check = {
  id: 'old-year-in-text',
  family: 'time',
  reads: 'passage',
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
    return narrativePassages({ passages }).flatMap((passage) =>
      sentencesOf(passage).flatMap((sentence) => {
        const isOfSchoolYear = FIRST_TERM.test(sentence);
        const other = yearsInText({ text: sentence }).find(
          (mention) =>
            !isReportTime({ mention, reportYear }) &&
            mention.year !== reportYear + 1 &&
            !(isOfSchoolYear && mention.year === reportYear - 1 && mention.month === null),
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

/** 今年 52 岁 says how old someone is, not when something happened. */
const THIS_YEAR =
  /今年(?!\s{0,2}(?:已|刚|才|近)?\s{0,2}[\d一二三四五六七八九十]{1,3}\s{0,2}[多余]?\s{0,2}岁)|本年(?!级)度?|本学年/;

/** A sentence that calls another year than the report's this year. */
export const thisYearInText: Check = {
  id: 'this-year-in-text',
  family: 'time',
  reads: 'passage',
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
    return narrativePassages({ passages }).flatMap((passage) =>
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

const THIS_YEAR_ALONE = /今年|本年(?!级)/;

/** A paragraph that names another year and also says this year, so that nobody knows which is meant. */
export const unclearThisYear: Check = {
  id: 'unclear-this-year',
  family: 'time',
  reads: 'passage',
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
    return narrativePassages({ passages }).flatMap((passage) => {
      if (!THIS_YEAR_ALONE.test(passage.text)) return [];
      const sentences = sentencesOf(passage);
      const thisYear = sentences.find(
        (sentence) =>
          THIS_YEAR_ALONE.test(sentence) && yearsInText({ text: sentence }).length === 0,
      );
      const mentions = sentences
        .filter((sentence) => !joinsYears({ sentence }))
        .flatMap((sentence) => yearsInText({ text: sentence }));
      const [other] = mentions;
      const isAbout = yearsInText(passage).some((mention) => isReportTime({ mention, reportYear }));
      if (thisYear === undefined || !other || isAbout) return [];
      const words = THIS_YEAR_ALONE.exec(thisYear)?.[0] ?? '';
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
