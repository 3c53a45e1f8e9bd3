/** A year that a text speaks of, `2023 年`, and the month after it; for 秋 or 下半年 the month it begins in. */
export type YearMention = { year: number; month: number | null; words: string };

/** What names years without telling of them: titles of documents, their numbers, spans, school years. */
const NAMED = [
  /《[^《》]{0,200}》/g,
  /[〔[【][^〔〕[\]【】]{0,12}[〕\]】]\s{0,3}\d{0,5}\s{0,3}号?/g,
  /(?:19|20)\d{2}\s{0,3}年?(?:\s{0,3}\d{1,2}\s{0,3}月)?\s{0,3}(?:[-－—–~～]{1,2}\s{0,3}(?:19|20)?|[至到]\s{0,3}(?:19|20))\d{2}(?!\d)\s{0,3}(?:学年|年)?度?/g,
  /(?:19|20)\d{2}\s{0,3}学年/g,
];

const LATE_MONTH = 9;
const MENTION =
  /(?<![\d.])((?:19|20)\d{2})\s{0,3}年(?!级)(?:\s{0,3}(\d{1,2})\s{0,3}月|\s{0,3}(下半年|秋|冬|年底|年末|第四季度))?/g;

/** The calendar years that a sentence speaks of; `2024 学年` and `2021—2025 年` are none. */
export const yearsInText = ({ text }: { text: string }): YearMention[] => {
  const plain = NAMED.reduce((left, named) => left.replace(named, ' '), text);
  return [...plain.matchAll(MENTION)].map(([words, year, month, late]) => ({
    year: Number(year),
    month: month === undefined ? (late === undefined ? null : LATE_MONTH) : Number(month),
    words,
  }));
};

/** Whether a mention lies in the school year and the calendar year that a report is about. */
export const isReportTime = ({
  mention: { year, month },
  reportYear,
}: {
  mention: YearMention;
  reportYear: number;
}): boolean => year === reportYear || (year === reportYear - 1 && month !== null && month >= 8);

/** Splits a text after 。！？； and at line ends; the marks stay. */
export const sentencesOf = ({ text }: { text: string }): string[] =>
  text
    .split(/(?<=[。！？；\n])/)
    .map((sentence) => sentence.trim())
    .filter((sentence) => sentence !== '');
