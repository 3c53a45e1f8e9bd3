import { datesIn, dayNumber, weekdayOf } from '../../reading/dates';
import type { Passage } from '../../texts/passage';
import { replaceFix } from '../support/fixes';
import { isRunningText } from '../support/sentences';
import type { Check } from '../check';

const WEEKDAY = /^\s?[（(，]?\s?(星期|周|礼拜)([一二三四五六日天])(?![，、；]?[至到-])/;
const NAMES = ['日', '一', '二', '三', '四', '五', '六'];

/** The other weekday, behind the same word for it. */
const fixFor = (passage: Passage, from: number, found: RegExpExecArray, right: string) => {
  const [whole, word = ''] = found;
  const end = from + whole.length;
  return replaceFix({
    at: [{ passage, start: end - word.length - 1, end }],
    words: `${word}${right}`,
  });
};

/** 2024 年 3 月 22 日（星期三）, which was another day of the week. */
export const weekdayOfDate: Check = {
  id: 'weekday-of-date',
  family: 'time',
  reads: 'passage',
  severity: 'warning',
  name: { zh: '星期与日期不符', en: 'Weekday and date' },
  advice: { zh: '请核对日期和星期。', en: 'Check the date and its weekday.' },
  limits: {
    zh: '没有写年份的，报告年度和上一年度都对不上时才提示。',
    en: 'A date without a year is reported only where neither the report’s year nor the one before fits.',
  },
  run: ({ passages, content }) => {
    const reportYear = content.report.year;
    return passages.filter(isRunningText).flatMap((passage) => {
      const { text, place } = passage;
      return datesIn({ text, reportYear }).flatMap(
        ({ start, end, text: printed, year, month, day }) => {
          const name = WEEKDAY.exec(text.slice(end, end + 8));
          if (!name || month === null || day === null) return [];
          const told = NAMES.indexOf(name[2] === '天' ? '日' : (name[2] ?? ''));
          const years = year === null ? [reportYear, reportYear - 1] : [year];
          const right = years.map((each) => weekdayOf(dayNumber({ year: each, month, day })));
          const [first] = right;
          if (first === undefined || right.includes(told)) return [];
          return [
            {
              place,
              fixes: year === null ? [] : fixFor(passage, end, name, NAMES[first] ?? ''),
              quote: text.slice(start, end + name[0].length),
              messages: {
                zh: `${years[0]} 年的 ${month} 月 ${day} 日是星期${NAMES[first]}，不是星期${NAMES[told]}。`,
                en: `"${printed.trim()}" is another day of the week in ${years[0]}: 星期${NAMES[first]}.`,
              },
            },
          ];
        },
      );
    });
  },
};
