import type { LayoutRow } from '../../../contract/layout';
import type { TableContent } from '../../content/report-content';
import type { ValueBook } from '../../content/value';
import type { Sentence } from './sentences';

/** A year that a text speaks of, `2023 年`, and the month after it; for 秋 or 下半年 the month it begins in. */
type YearMention = { year: number; month: number | null; words: string };

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
export function yearsInText({ text }: { text: string }): YearMention[] {
  const plain = NAMED.reduce((left, named) => left.replace(named, ' '), text);
  return [...plain.matchAll(MENTION)].map(([words, year, month, late]) => ({
    year: Number(year),
    month: month === undefined ? (late === undefined ? null : LATE_MONTH) : Number(month),
    words,
  }));
}

/** Whether a mention lies in the school year and the calendar year that a report is about. */
export function isReportTime({
  mention: { year, month },
  reportYear,
}: {
  mention: YearMention;
  reportYear: number;
}): boolean {
  return year === reportYear || (year === reportYear - 1 && month !== null && month >= 8);
}

/** Splits a text after 。！？； and at line ends; the marks stay. */
export function sentencesOf({ text }: { text: string }): string[] {
  return text
    .split(/(?<=[。！？；\n])/)
    .map((sentence) => sentence.trim())
    .filter((sentence) => sentence !== '');
}

const THIS_YEAR = /今年|本年|本学年|当年/;
const LAST_YEAR = /(?<![较比与同])(?:去年|上年|上一年|上学年)/;

/**
 * The year that a sentence gives to what stands at a place: the last year named before it; 今年 is the report's,
 * 去年 the one before. `several` where it stands in a span of years, `none` where the sentence names no year.
 */
export function yearOf({
  sentence: { text, numbers },
  at,
  reportYear,
}: {
  sentence: Pick<Sentence, 'text' | 'numbers'>;
  at: number;
  reportYear: number;
}): number | 'several' | 'none' {
  const years = numbers.filter(({ kind, start }) => kind === 'year' && start < at);
  const last = years.at(-1);
  const before = years.at(-2);
  if (last) {
    const isSpan = before !== undefined && last.start - before.end <= 4;
    return isSpan ? 'several' : last.value;
  }
  const prior = text.slice(0, at);
  if (LAST_YEAR.test(prior)) return reportYear - 1;
  if (THIS_YEAR.test(prior)) return reportYear;
  return 'none';
}

const YEAR = /(?<![\d.])(?:19|20)\d{2}(?!\d)/g;
const CHINESE_YEAR = /[一二][〇○零九][〇○零一二三四五六七八九]{2}/g;
const DIGITS = '零一二三四五六七八九';

const readChinese = (text: string): number =>
  Number(text.replace(/[〇○]/g, '零').replace(/./g, (numeral) => String(DIGITS.indexOf(numeral))));

/** The years that a report's title and subtitle name: 2024, 二〇二四. */
export function titleYears({
  title,
  subtitle,
}: {
  title: string;
  subtitle: string | null;
}): number[] {
  const text = `${title} ${subtitle ?? ''}`;
  const years = [
    ...(text.match(YEAR) ?? []).map(Number),
    ...(text.match(CHINESE_YEAR) ?? []).map(readChinese),
  ];
  return [...new Set(years)];
}

/** Comparisons, spans and starting points. */
const COMPARED =
  /相比|相较|对比|同比|上年|去年|前年|往年|同期|以来|历年|近年|近[两三五]年|[比较自从到至]\s{0,3}20\d{2}|始于|起[，,、]|截[至止]/;

/** Foundings, recognitions and honours. */
const HISTORY =
  /成立|创办|创建|始建|建校|建成|建立|组建|更名|升格|合并|前身|立项|获批|批准|认定|评为|评选|授予|荣获|荣膺|入选|获得|加入|挂牌/;

const DOCUMENTS = /印发|颁布|下发|出台|施行|实施|修订|规定|文件|精神|政策/;

const MONEY = /收入|支出|经费|拨款|预算|决算|资金|投入|财政|万元|会计/;

const COHORTS = /\d\s{0,3}级|届|入学|毕业于|出生|参加工作/;

const PLANS = /规划|计划|目标|预计|力争|展望|行动|工程|将[于在会继进]/;

const some = (patterns: RegExp[], sentence: string): boolean =>
  patterns.some((pattern) => pattern.test(sentence));

/** Whether a sentence that tells of something may well name another year than its report's. */
export function mayNameAnotherYear({ sentence }: { sentence: string }): boolean {
  return some([COMPARED, HISTORY, DOCUMENTS, MONEY, COHORTS, PLANS], sentence);
}

/** Whether a sentence joins this year with another one, as a comparison or a contract does. */
export function joinsYears({ sentence }: { sentence: string }): boolean {
  return some([COMPARED, HISTORY, COHORTS, PLANS], sentence) || sentence.includes('签订');
}

/**
 * Years for which a row prints something: those of its own typed cells, where it has any; otherwise those of
 * its indicator's values, a text among them.
 */
export function printedYears({
  table,
  row,
  values,
}: {
  table: TableContent;
  row: LayoutRow;
  values: ValueBook;
}): number[] {
  const typed = table.years.filter((year) => row.cells?.[String(year)] !== undefined);
  const { indicator } = row;
  if (typed.length > 0 || indicator === null) return typed;
  return table.years.filter((year) => {
    const value = values.find({ indicator, year });
    return value !== undefined && !['not-collected', 'suppressed'].includes(value.status);
  });
}

/** The days that a report can tell of: its school year, which begins in August, and its calendar year. */
export function reportPeriod({ year }: { year: number }): { from: string; to: string } {
  return {
    from: `${year - 1}-08-01`,
    to: `${year}-12-31`,
  };
}

/** @param date calendar date, YYYY-MM-DD */
export function isInReportPeriod({ date, year }: { date: string; year: number }): boolean {
  const { from, to } = reportPeriod({ year });
  return date >= from && date <= to;
}
