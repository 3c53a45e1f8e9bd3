import { type AnnouncedCount, announcedCountsIn } from '../../../reading/announced-counts';

/** A count of things and the numbers that are given one for each, without their names. */
type RespectiveNumbers = {
  count: AnnouncedCount;
  /** How many numbers there are. */
  numbers: number;
  /** Where the last of them ends in the sentence. */
  end: number;
};

const ONE = /\d{1,9}(?:\.\d{1,4})?/g;
/** Unit and joining words between two numbers of a row: 20 人、19 人和 19 人. */
const BETWEEN = /^\s?(?:%|[\u4e00-\u9fff]{1,3})?\s?(?:[、，,]|和|及|与|以及)\s?$/;
const LAST_BETWEEN = /(?:[、，,]?(?:和|及|与)|、)\s?$/;
const LONGEST_BETWEEN = 8;
/** Unit of the last number of a row. */
const UNIT = /^\s?(?:%|[\u4e00-\u9fff])?/;

type Row = { start: number; end: number; numbers: number; sum: number };

/** Rows of at least two numbers in a sentence, the last joined by 和 or the like. */
const rowsIn = (text: string): Row[] => {
  const rows: (Row & { last: string })[] = [];
  for (const { 0: digits, index } of text.matchAll(ONE)) {
    const row = rows.at(-1);
    const between = row && index - row.end <= LONGEST_BETWEEN ? text.slice(row.end, index) : null;
    if (row && between !== null && BETWEEN.test(between)) {
      row.numbers += 1;
      row.sum += Number(digits);
      row.end = index + digits.length;
      row.last = between;
    } else {
      rows.push({
        start: index,
        end: index + digits.length,
        numbers: 1,
        sum: Number(digits),
        last: '',
      });
    }
  }
  return rows
    .filter(({ numbers, last }) => numbers > 1 && LAST_BETWEEN.test(last))
    .map(({ start, end, numbers, sum }) => ({
      start,
      numbers,
      sum,
      end: end + (UNIT.exec(text.slice(end, end + 3))?.[0].length ?? 0),
    }));
};

/** What gives each thing its number. */
const EACH = /(?:分别|依次|各自)[^，,；;。、\d]{0,8}$|[^，,；;。、\d]{0,12}(?:为|是)\s?$/;
/** Two measures of each, parts of them, or another year. */
const OTHERWISE = /[、和与及]|其中|同比|比上|较上|男|女|等|合计|共计|最/;
const REACH = 30;
/** Another number, and the name of the next count behind a mark. */
const IN_A_ROW = /\d\s?[\u4e00-\u9fff%]{0,3}(?:[、，,；]|和|及|与)[^。；！？]{0,14}$/;

/** 三个组…分别为 20 人、19 人和 19 人, in a sentence. Linear in its length. */
export function respectiveNumbersIn({ text }: { text: string }): RespectiveNumbers[] {
  const counts = announcedCountsIn({ text });
  return rowsIn(text).flatMap((row): RespectiveNumbers[] => {
    const prior = text.slice(Math.max(0, row.start - REACH), row.start);
    if (!EACH.test(prior)) return [];
    const count = counts.findLast(({ end }) => end <= row.start);
    if (!count || row.start - count.end > REACH) return [];
    // 5 家，分别为 2 家和 3 家: the numbers share it out.
    if (row.sum === count.value) return [];
    const between = text.slice(count.end, row.start);
    // 84 人、112 人、46 人，分别占 …: the numbers belong to several counts, of which this is the last.
    if (IN_A_ROW.test(text.slice(Math.max(0, count.start - REACH), count.start))) return [];
    if (OTHERWISE.test(between) || /[；;。：:\d]/.test(between)) return [];
    return [{ count, numbers: row.numbers, end: row.end }];
  });
}
