import { exclusionOf } from '../reading/exclusive-labels';
import {
  announcesCount,
  announcesParts,
  isOpenList,
  isRest,
  isSaidToOverlap,
  joinsParts,
  mayOverlap,
} from '../reading/part-lists';
import type { Span } from '../reading/quantities';
import { isCountable } from './identity';
import type { Told } from './statements';

export const bracketDepth = ({ statement: { passage }, start }: Told): number => {
  let depth = 0;
  const { text } = passage;
  for (let at = Math.max(0, start - 120); at < start; at += 1) {
    if ('（('.includes(text.charAt(at))) depth += 1;
    else if ('）)'.includes(text.charAt(at))) depth = Math.max(0, depth - 1);
  }
  return depth;
};

/** Numbers of one kind before a list among which its total is looked for. */
export const REACH = 12;

/** Longest list of parts that is added up. */
export const MAX_PARTS = 16;

/** Whether the words between a total and its first part, or a last part and its total, join them. */
export const JOINS_AFTER = /其中|分别|包括|包含|组成|构成|分为|分布|：|:/;
export const BRACKET_OPENS = /^\s*[（(]/;
export const JOINS_BEFORE = /共|合计|总计|总数|累计|总|计/;
export const NO_PART_OF = /比|较|增|减|上年|去年/;

/** The words right before a first part: what stands in earlier sentences does not part it from its total. */
export const lastWords = (between: string): string => between.split(/[。；]/).at(-1) ?? '';

const SUBJECT = /([\p{Script=Han}]{2,6})[中里][^，。；、：\d]{0,8}$/u;

/** Whether the words before the parts name what the total counts: 学生 426 名 …。学生中凤鸣校区 282 人、北滩校区 144 人. */
export const isOfSubject = (total: Told, parts: Told[]): boolean => {
  const first = parts[0];
  if (!first || total.statement !== first.statement || total.start > first.start) return false;
  const { text } = first.statement.passage;
  const subject = SUBJECT.exec(text.slice(Math.max(0, first.start - 24), first.start))?.[1];
  return subject !== undefined && total.clause.includes(subject) && isWholeList(parts);
};

const GRAND_TOTAL = /(?:合计|共计|总计|一共|总共)[^，。；、\d]{0,6}$/;

/** 合计 405 亩 ends a list: it is no part of another. */
export const isGrandTotal = ({ statement: { passage }, start }: Told): boolean =>
  GRAND_TOTAL.test(passage.text.slice(Math.max(0, start - 12), start));

/** Words that say that all parts are listed; 其中 and brackets do not. */
const SAYS_ALL = /分别|组成|构成|分为|：|:|共|合计|总计/;
const MANY = 4;

const CLAUSE_MARKS = '，,；;。：:（(\n';

const NUMBER_BEFORE = /\d[^、]{0,6}、/;

/** Where the clause of a number begins: what announces a list stands before that of its first part. */
export const clauseStart = ({ statement: { passage }, start, labelStart }: Told): number => {
  let at = start;
  while (at > 0 && start - at < 30 && !CLAUSE_MARKS.includes(passage.text.charAt(at - 1))) at -= 1;
  // 甲 684、乙 360: the clause is that of another part.
  return NUMBER_BEFORE.test(passage.text.slice(at, start)) ? labelStart : at;
};

/** 由甲 92.6 万元、乙 62.3 万元、丙 31.5 万元三部分组成. */
export const isMadeUp = (parts: Told[]): boolean => {
  const [first] = parts;
  const last = parts.at(-1);
  if (!first || !last) return false;
  const { text } = last.statement.passage;
  return (
    /由$/.test(text.slice(clauseStart(first), clauseStart(first) + 1)) &&
    /^[^，。；]{0,10}(?:组成|构成)/.test(text.slice(last.end, last.end + 14))
  );
};

const labelsOf = (parts: Told[]): string[] => parts.map(({ label }) => label);

const textAround = (parts: Told[]): { before: string; after: string; beyond: string } => {
  const [first] = parts;
  const last = parts.at(-1);
  const text = first?.statement.passage.text ?? '';
  return {
    before: text.slice(Math.max(0, (first?.labelStart ?? 0) - 12), first?.labelStart),
    after: text.slice(last?.end, (last?.end ?? 0) + 8),
    beyond: text.slice(last?.end, (last?.end ?? 0) + 40),
  };
};

/** Whether parts fill a bracket from its first sign to its last: 11 人（甲 5 人、乙 4 人、丙 2 人）. */
const fillBracket = (parts: Told[]): boolean => {
  const { before, after } = textAround(parts);
  return /[（(]\s?$/.test(before) && /^\s?[）)]/.test(after);
};

/** Whether every part but the first follows the one before it as parts of one list do. */
export const isOneList = (parts: Told[]): boolean =>
  parts.every((part, index) => {
    const before = parts[index - 1];
    if (!before) return true;
    const between = part.statement.passage.text.slice(before.end, part.labelStart);
    return between.length <= 100 && joinsParts(between);
  });

/** Whether a list says that it leaves nothing out: by its form, by 其余 at its end, or by their number. */
export const isCompleteList = (parts: Told[], between: string): boolean => {
  if (parts.length < 2 || !isOneList(parts) || isOpenList(textAround(parts))) return false;
  const [first] = parts;
  const last = parts.at(-1);
  if (!first || !last || mayOverlap({ labels: labelsOf(parts) })) return false;
  const { text } = last.statement.passage;
  const before = parts.at(-2);
  if (isRest({ label: last.label, lead: text.slice((before?.end ?? 0) + 1, last.start) }))
    return true;
  if (exclusionOf({ labels: labelsOf(parts) }) === 'whole') return true;
  const words = between + text.slice(last.end, last.end + 12);
  return (
    SAYS_ALL.test(between) ||
    (parts.length >= 3 && fillBracket(parts)) ||
    announcesParts({ text, start: clauseStart(first) }) ||
    isMadeUp(parts) ||
    announcesCount({
      words: text.slice(Math.max(0, first.labelStart - 30), first.labelStart) + words,
      count: parts.length,
    })
  );
};

const commonTail = (labels: string[]): number => {
  const [first = ''] = labels;
  let length = 0;
  while (length < first.length && labels.every((label) => label.endsWith(first.slice(-length - 1))))
    length += 1;
  return length;
};

/** 其中甲 21 人、乙 6 人、丙 11 人 that miss 39 by one are meant to be all; of two only such as are named alike. */
const isNearlyAll = (parts: Told[], total: Told, sum: Span): boolean =>
  isNear(sum, total.span) &&
  isOneList(parts) &&
  !isOpenList(textAround(parts)) &&
  !isSaidToOverlap({ after: textAround(parts).beyond }) &&
  !mayOverlap({ labels: labelsOf(parts), isStrict: true }) &&
  parts.every(({ label }) => label.length >= 2) &&
  new Set(labelsOf(parts)).size === parts.length &&
  (parts.length >= 3 || (commonTail(labelsOf(parts)) >= 2 && total.amount >= 20));

/** Whether parts make their total: they are said to, exclude each other, or are too many to be some of them. */
export const isAllOrApart = (parts: Told[], between: string, total: Told, sum: Span): boolean =>
  SAYS_ALL.test(between) ||
  parts.length >= MANY ||
  exclusionOf({ labels: labelsOf(parts) }) !== 'unknown' ||
  isCompleteList(parts, between) ||
  isNearlyAll(parts, total, sum);

/** 住校生共计 700 人 is no total of the grades before it; 三个年级共计 988 人 is. */
export const namesNothingElse = ({ label }: Told): boolean => {
  const name = label.replace(/共计|合计|总计|一共|总共|总数|共有?|总|计/g, '');
  return name.length <= 1 || /[一二两三四五六七八九十\d各全]/.test(name);
};

/** A sum that misses its total by a little: one number may be slipped. */
export const isNear = (sum: Span, whole: Span, share = NEAR): boolean =>
  Math.abs(sum.low - whole.low) < whole.low * share;

export const NEAR = 0.12;
export const LARGE_TOTAL = 100;

/** 326 件：机床 18 台，图纸 204 件: the parts begin in another unit. */
export const isUnmixed = (total: Told, parts: Told[]): boolean => {
  const first = parts[0];
  if (!first || total.statement !== first.statement || total.start > first.start) return true;
  const { text } = first.statement.passage;
  return !first.statement.quantities.some(
    (told) =>
      told.start > total.start &&
      told.start < first.start &&
      /[，、；：（]/.test(text.slice(told.end, first.start)) &&
      isCountable(told) &&
      told.cue === 'plain' &&
      !told.isSpelled &&
      told.dimension !== total.dimension,
  );
};

/** 成人 138 人、专科 124 人、本科 50 人: the last two alone are no whole of anything. */
export const goesOnFromBefore = ([first]: Told[]): boolean => {
  if (!first) return false;
  const { quantities, passage } = first.statement;
  const before = quantities[quantities.indexOf(first) - 1];
  return (
    before !== undefined &&
    before.dimension === first.dimension &&
    isCountable(before) &&
    LISTED_CUES.has(before.cue) &&
    /^\s?、\s?$/.test(passage.text.slice(before.end, first.labelStart))
  );
};

/** Whether another number of the list stands before or behind parts of it. */
const isCutOut = (parts: Told[]): boolean => {
  const [first] = parts;
  const last = parts.at(-1);
  if (!first || !last) return true;
  const alike = last.statement.quantities.filter(
    (told) =>
      told.dimension === last.dimension && told.sentence === last.sentence && isCountable(told),
  );
  const next = alike[alike.indexOf(last) + 1];
  return (
    next !== undefined &&
    (LISTED_CUES.has(next.cue) || (next.cue === 'total' && !namesNothingElse(next))) &&
    !isGrandTotal(next) &&
    isOneList([last, next])
  );
};

const LISTED_CUES = new Set(['plain', 'balance']);

/** Whether a list of parts ends with them: 拖拉机 2 台、播种机 3 台、终端 4 套 goes on in another unit. */
export const isWholeList = (parts: Told[]): boolean => {
  const last = parts.at(-1);
  if (!last) return false;
  if (isCutOut(parts)) return false;
  const { quantities, passage } = last.statement;
  const next = quantities[quantities.indexOf(last) + 1];
  if (!next || next.sentence !== last.sentence) return true;
  if (next.dimension === last.dimension && next.cue === 'plain' && !isGrandTotal(next))
    return false;
  return (
    !/^\s*(?:[（(].{0,10}[）)])?、/.test(passage.text.slice(last.end, next.start)) ||
    next.unit === '%'
  );
};
