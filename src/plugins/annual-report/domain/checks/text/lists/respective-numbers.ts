import { type AnnouncedCount, announcedCountsIn } from '../../../reading/announced-counts';

/** A count of things and the numbers that are given one for each, without their names. */
type RespectiveNumbers = {
  count: AnnouncedCount;
  /** How many numbers there are. */
  numbers: number;
  /** Where the last of them ends in the sentence. */
  end: number;
};

/** 20 人、19 人和 19 人 */
const NUMBER = '\\d{1,9}(?:\\.\\d{1,4})?\\s?(?:%|[\\u4e00-\\u9fff]{1,3}?)?';
const ROW = new RegExp(
  `${NUMBER}(?:\\s?[、，,]\\s?${NUMBER}){0,15}\\s?[、，,]?(?:和|及|与|以及|、)\\s?${NUMBER}`,
  'g',
);
const ONE = /\d+(?:\.\d+)?/g;
/** What gives each thing its number. */
const EACH = /(?:分别|依次|各自)[^，,；;。、\d]{0,8}$|[^，,；;。、\d]{0,12}(?:为|是)\s?$/;
/** Two measures of each, parts of them, or another year. */
const OTHERWISE = /[、和与及]|其中|同比|比上|较上|男|女|等|合计|共计|最/;
const REACH = 30;

/** 三个组…分别为 20 人、19 人和 19 人, in a sentence. Linear in its length. */
export function respectiveNumbersIn({ text }: { text: string }): RespectiveNumbers[] {
  const counts = announcedCountsIn({ text });
  return [...text.matchAll(ROW)].flatMap((row): RespectiveNumbers[] => {
    const prior = text.slice(Math.max(0, row.index - REACH), row.index);
    if (!EACH.test(prior)) return [];
    const count = counts.findLast(({ end }) => end <= row.index);
    if (!count || row.index - count.end > REACH) return [];
    const between = text.slice(count.end, row.index);
    if (OTHERWISE.test(between) || /[；;。：:\d]/.test(between)) return [];
    const numbers = row[0].match(ONE)?.length ?? 0;
    return [{ count, numbers, end: row.index + row[0].length }];
  });
}
