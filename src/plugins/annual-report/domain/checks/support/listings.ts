import Decimal from 'decimal.js';
import { exclusionOf } from '../../reading/exclusive-labels';
import { stepOf } from './expressions/intervals';
import type { NamedNumber, Sentence } from './sentences';

const OPENING = '《“‘（([【「『';
const CLOSING_MARKS = '》”’）)]】」』';

/** Splits at the given marks, not inside titles, quotation marks and brackets. */
export function splitItems({ text, marks }: { text: string; marks: string }): string[] {
  const items: string[] = [];
  let depth = 0;
  let start = 0;
  for (let index = 0; index < text.length; index += 1) {
    const character = text.charAt(index);
    if (OPENING.includes(character)) depth += 1;
    else if (CLOSING_MARKS.includes(character)) depth = Math.max(0, depth - 1);
    else if (depth === 0 && marks.includes(character)) {
      items.push(text.slice(start, index));
      start = index + 1;
    }
  }
  items.push(text.slice(start));
  return items.map((item) => item.trim()).filter((item) => item !== '');
}

const JOINING = /和|与|及/g;
/** Titles and quoted names that follow each other are two, whatever joins them. */
const ADJACENT = /[》”]\s*(?:(?:和|与|及|以及)\s*)?(?=[《“])/g;

/** The last characters that all items have in common: 类 of 旅游类、文化艺术类. */
const commonTail = (items: string[]): string => {
  const [first = '', ...others] = items;
  let length = 0;
  while (length < first.length && others.every((item) => item.endsWith(first.slice(-length - 1)))) {
    length += 1;
  }
  return length === 0 ? '' : first.slice(-length);
};

/** 公共管理与服务类 among other 类 is one: its first half is none. */
const joinsOf = (item: string, tail: string): number =>
  [...item.matchAll(JOINING)].filter(({ index }) => item.slice(0, index).endsWith(tail)).length;

/**
 * How many things a listing names: at least its items, at most these plus one for every 和, 与 and 及 that may
 * join two of them.
 */
export function countItems({ items }: { items: string[] }): { least: number; most: number } {
  const tail = items.length > 1 ? commonTail(items) : '';
  const count = (of: (item: string) => number): number =>
    items.reduce((sum, item) => sum + of(item), items.length);
  const least = count((item) => item.match(ADJACENT)?.length ?? 0);
  return {
    least,
    most: Math.max(
      least,
      count((item) => joinsOf(item, tail)),
    ),
  };
}

/** A total of a sentence with the numbers listed as its parts. */
export type Listing = {
  total: NamedNumber;
  parts: NamedNumber[];
  /** `其中` may name some parts only; a `bracket` or colon, and a `sum` (…，共计 N), say all. */
  form: '其中' | 'bracket' | 'sum';
};

const INTRODUCTION =
  /^[^，,；;：:（）()\d]{0,12}(?:[，,；;]?\s*(其中)[，,：:]?|[，,；;]?\s*(?:分别为|分别是)[：:]?|[（(：:])/;
const OPEN = /其中|包括|包含|含|等|如/;
const SEPARATOR = /^\s*[，,、；;和及与]/;
const SUM_LEAD = /^(?:共计|合计|总计)$/;
const CLOSING_BRACKET = /[）)]/;

/** Between two parts of one listing stands a separator and the next name, and nothing that is another clause. */
const continues = (text: string, before: NamedNumber, next: NamedNumber): boolean => {
  const between = text.slice(before.end, next.label.start);
  if (!SEPARATOR.test(between)) return false;
  return between.replace(/[\s，,、；;和及与有]/g, '') === '' && next.label.text.trim() !== '';
};

const sameUnit = (left: NamedNumber, right: NamedNumber): boolean =>
  left.unit === right.unit && left.unit !== null && left.unit !== '%';

/** 甲 28.6、乙 36、丙 3.2；丁 186.4: a list parted by commas ends at a semicolon. */
const endsBetween = (text: string, parts: NamedNumber[], next: NamedNumber): boolean => {
  const marks = [...parts, next].slice(1).map((part, index) => {
    const before = parts[index];
    return /[；;]/.test(text.slice(before?.end ?? 0, part.label.start));
  });
  return marks.at(-1) === true && !marks.slice(0, -1).some(Boolean);
};

const partsFrom = (text: string, numbers: NamedNumber[], first: number): NamedNumber[] => {
  const parts: NamedNumber[] = [];
  for (let index = first; index < numbers.length; index += 1) {
    const number = numbers[index];
    const before = parts.at(-1);
    if (!number || number.kind !== 'quantity' || number.isSpelled) break;
    if (before && !continues(text, before, number)) break;
    if (before && parts.length > 1 && endsBetween(text, parts, number)) break;
    if (number.label.lead.includes('其中') && before) break;
    parts.push(number);
  }
  return parts;
};

const readAfter = ({ text, numbers }: Sentence, index: number): Listing | null => {
  const total = numbers[index];
  if (!total) return null;
  const match = INTRODUCTION.exec(text.slice(total.end, total.end + 20));
  if (!match) return null;
  const parts = partsFrom(text, numbers, index + 1);
  const [first] = parts;
  const last = parts.at(-1);
  const opening = total.end + match[0].length;
  if (!first || !last || parts.some((part) => !sameUnit(part, total))) return null;
  const lead = text.slice(opening, first.label.start).replace(/[\s有]/g, '');
  if (lead !== '' && !OPEN.test(lead)) return null;
  const isOpen =
    match[1] !== undefined || OPEN.test(lead) || OPEN.test(text.slice(last.end, last.end + 3));
  const isBracket = /[（(]$/.test(match[0]);
  if (isBracket && !CLOSING_BRACKET.test(text.slice(last.end, last.end + 2))) return null;
  return { total, parts, form: isOpen ? '其中' : 'bracket' };
};

const readBefore = ({ text, numbers }: Sentence, index: number): Listing | null => {
  const total = numbers[index];
  if (!total || total.label.text !== '') return null;
  const lead = text.slice(numbers[index - 1]?.end ?? 0, total.start).replace(/[\s，,、；;人]/g, '');
  if (!SUM_LEAD.test(lead)) return null;
  let first = index - 1;
  while (first > 0) {
    const before = numbers[first - 1];
    const next = numbers[first];
    if (!before || !next || before.kind !== 'quantity' || !continues(text, before, next)) break;
    first -= 1;
  }
  const parts = numbers.slice(first, index);
  return parts.some((part) => part.kind !== 'quantity' || part.isSpelled || !sameUnit(part, total))
    ? null
    : { total, parts, form: 'sum' };
};

/** Totals of a sentence with their parts: 410 人，其中 …；14 人（…）；380 人、303 人，共计 683 人. */
export function listingsIn({ sentence }: { sentence: Sentence }): Listing[] {
  return sentence.numbers.flatMap((total, index) => {
    if (total.kind !== 'quantity' || total.isSpelled) return [];
    const listing = readAfter(sentence, index) ?? readBefore(sentence, index);
    return listing ? [listing] : [];
  });
}

/**
 * What the parts say of their total. `contradiction`: they cannot be its parts. `doubtful`: they miss it by so
 * little that one is probably mistyped. `fine`: they add up, or need not.
 */
export type ListingVerdict = {
  verdict: 'contradiction' | 'doubtful' | 'fine';
  sum: number;
};

/** Means and extremes have no parts. */
const NO_TOTAL = /均|中位|最高|最低|单价|标准/;
const DOUBTFUL_SHARE = 0.1;

export function judgeListing({ total, parts, form }: Listing): ListingVerdict {
  const sum = Decimal.sum(...parts.map(({ value }) => value));
  const gap = sum.minus(total.value);
  const says = (verdict: ListingVerdict['verdict']): ListingVerdict => ({
    verdict,
    sum: sum.toNumber(),
  });
  const rounding = Decimal.sum(...[total, ...parts].map((number) => stepOf(number))).dividedBy(2);
  const isRounded = [total, ...parts].some(
    ({ decimals, magnitude }) => decimals > 0 || magnitude > 1,
  );
  if (gap.isZero() || (isRounded && gap.abs().lessThanOrEqualTo(rounding))) return says('fine');
  if (NO_TOTAL.test(total.label.text)) return says('fine');
  // 归入 4 个大类：甲类 10 个、乙类 6 个、… counts the parts, not what they have.
  if (total.value === parts.length && parts.length > 2) return says('fine');
  if (total.isApproximate || parts.some(({ isApproximate }) => isApproximate)) return says('fine');
  if (form !== 'sum' && parts.some(({ value }) => value > total.value))
    return says('contradiction');
  if (parts.length < 2) return says('fine');

  const exclusion = exclusionOf({ labels: parts.map(({ label }) => label.text) });
  const isNear = gap.abs().lessThanOrEqualTo(new Decimal(total.value).times(DOUBTFUL_SHARE));
  if (exclusion === 'unknown') {
    const isMoneyTooMuch = total.unit === '元' && gap.isPositive();
    return says((form !== '其中' && isNear) || isMoneyTooMuch ? 'doubtful' : 'fine');
  }
  const saysAll = exclusion === 'whole' || form !== '其中';
  if (gap.isPositive() || saysAll) return says('contradiction');
  const smallest = Math.min(...parts.map(({ value }) => value));
  return says(isNear && gap.abs().lessThan(smallest / 2) ? 'doubtful' : 'fine');
}
