import { datesIn, type DateInText } from '../../reading/dates';
import { slipBetween } from '../../reading/slips';
import type { Passage } from '../../texts/passage';
import type { Check, FindingDraft } from '../check';
import { excerpt } from '../support/find-matches';
import { narrativePassages } from '../support/narrative';
import { mayNameAnotherYear } from '../support/years';

const HAPPENED =
  /^[^，。；\d]{0,10}(?:召开|举行|举办|开展|组织|启动|完成|揭牌|竣工|投入使用|开班|开课|开赛|开营|开幕|闭幕|收官|赴|来校|参加|走进|开播)|^，[^，。；\d]{0,12}(?:召开|举行|举办|开展|组织|赴|来校|参加|走进)/;
const PLANNED =
  /将|计划|拟|预计|力争|规划|目标|转入|继续|争取|下一年|明年|届时|到期|有效期|前(?:完成|建成)|展望/;
const SENTENCE_MARKS = /[。！？!?；;\n]/;

const sentenceAround = ({ text }: Passage, { start, end }: DateInText): string => {
  let from = start;
  while (from > 0 && !SENTENCE_MARKS.test(text.charAt(from - 1))) from -= 1;
  let until = end;
  while (until < text.length && !SENTENCE_MARKS.test(text.charAt(until))) until += 1;
  return text.slice(from, until);
};

const isSlipOf = (year: number, right: number): boolean =>
  slipBetween({ from: String(year), to: String(right) }) !== null;

/** The year that a date was meant to have; null where its own may be right. */
const yearMeant = (date: DateInText, sentence: string, reportYear: number): number | null => {
  const { year, day } = date;
  if (year === null || !date.isYearTold || PLANNED.test(sentence)) return null;
  if (year > reportYear) return reportYear;
  // An older event may be told of: only a day with a year one slip away is not believed.
  if (year >= reportYear - 2 || day === null || mayNameAnotherYear({ sentence })) return null;
  return [reportYear, reportYear - 1].find((right) => isSlipOf(year, right)) ?? null;
};

/** 2042 年 5 月 6 日召开: an event after the report's year, or in a year that a slip of the hand explains. */
export const eventYear: Check = {
  id: 'event-year',
  family: 'time',
  reads: 'passage',
  severity: 'warning',
  name: { zh: '事件的年份有误', en: 'The year of an event' },
  advice: { zh: '请核对这一事件的年份。', en: 'Check the year of the event.' },
  limits: {
    zh: '只看写明月份的事件：年份晚于报告年度（计划除外），或写明日期而年份与报告年度只差一处笔误。',
    en: 'Only events with a month: later than the report’s year and no plan, or with a day and a year that is one slip away.',
  },
  run: ({ passages, content }) => {
    const reportYear = content.report.year;
    return narrativePassages({ passages }).flatMap((passage) =>
      datesIn({ text: passage.text, reportYear }).flatMap((date): FindingDraft[] => {
        const { text } = passage;
        if (date.month === null || !HAPPENED.test(text.slice(date.end, date.end + 24))) return [];
        const right = yearMeant(date, sentenceAround(passage, date), reportYear);
        if (right === null) return [];
        return [
          {
            place: passage.place,
            quote: excerpt({ text, start: date.start, end: date.end, reach: 20 }),
            messages: {
              zh: `“${date.text.trim()}”的年份与 ${reportYear} 年的报告不合，可能应为 ${right} 年。`,
              en: `The year of "${date.text.trim()}" does not fit a report of ${reportYear}; perhaps ${right}.`,
            },
          },
        ];
      }),
    );
  },
};
