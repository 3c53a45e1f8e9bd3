import { exclusionOf } from '../reading/exclusive-labels';
import type { Span } from '../reading/quantities';
import type { Books } from './account-book';
import { identity, type Identity, isCountable, minus, ofTold, ofValue } from './identity';
import { meets } from './known-values';
import type { Statement, Told } from './statements';

const PARTS = new Set(['plain', 'total', 'to', 'balance']);

const bracketDepth = ({ statement: { passage }, start }: Told): number => {
  let depth = 0;
  const { text } = passage;
  for (let at = Math.max(0, start - 120); at < start; at += 1) {
    if ('（('.includes(text.charAt(at))) depth += 1;
    else if ('）)'.includes(text.charAt(at))) depth = Math.max(0, depth - 1);
  }
  return depth;
};

/** Numbers of one kind before a list among which its total is looked for. */
const REACH = 12;

/** Longest list of parts that is added up. */
const MAX_PARTS = 16;

/** Whether the words between a total and its first part, or a last part and its total, join them. */
const JOINS_AFTER = /其中|分别|包括|包含|组成|构成|分为|分布|：|:/;
const BRACKET_OPENS = /^\s*[（(]/;
const JOINS_BEFORE = /共|合计|总计|总数|累计|总|计/;
const NO_PART_OF = /比|较|增|减|上年|去年/;

/** The words right before a first part: what stands in earlier sentences does not part it from its total. */
const lastWords = (between: string): string => between.split(/[。；]/).at(-1) ?? '';

/** Parts that together are one of the school's totals: 男生 2214 人，女生 1604 人. */
const wholeOf = (parts: Told[], sum: Span, dimension: string, books: Books): Identity | null => {
  const labels = parts.map(({ label }) => label);
  const isAll = exclusionOf({ labels }) === 'whole';
  const totals = books.known
    .ofDimension(dimension)
    .filter(
      ({ year, indicator, amount }) =>
        year === books.year && books.wholes.has(indicator.code) && amount >= 20,
    );
  const value =
    totals.find(({ span }) => meets(span, sum)) ??
    totals.find(
      ({ span, amount, indicator }) =>
        amount >= LARGE_TOTAL &&
        isNear(sum, span, isAll ? 1 : NEAR) &&
        (isAll || indicator.code === 'students.total' || isSpokenOf(indicator.code, parts, books)),
    );
  const target = parts.at(-1);
  if (!value || !target) return null;
  const others = parts.slice(0, -1);
  const rest = others.reduce((left, part) => minus(left, part.span), value.span);
  return {
    ...identity('whole', target, [ofValue(value), ...others.map(ofTold)], rest, false),
    sum: { total: ofValue(value), parts },
  };
};

const isSpokenOf = (code: string, parts: Told[], books: Books): boolean => {
  const statement = parts[0]?.statement;
  return (
    statement !== undefined &&
    books.known.likeness(code, statement.words + statement.heading) >= 0.5
  );
};

const SUBJECT = /([\p{Script=Han}]{2,6})[中里][^，。；、：\d]{0,8}$/u;

/** Whether the words before the parts name what the total counts: 学生 426 名 …。学生中凤鸣校区 282 人、北滩校区 144 人. */
const isOfSubject = (total: Told, parts: Told[]): boolean => {
  const first = parts[0];
  if (!first || total.statement !== first.statement || total.start > first.start) return false;
  const { text } = first.statement.passage;
  const subject = SUBJECT.exec(text.slice(Math.max(0, first.start - 24), first.start))?.[1];
  return subject !== undefined && total.clause.includes(subject) && isWholeList(parts);
};

const GRAND_TOTAL = /(?:合计|共计|总计|一共|总共)[^，。；、\d]{0,6}$/;

/** 合计 405 亩 ends a list: it is no part of another. */
const isGrandTotal = ({ statement: { passage }, start }: Told): boolean =>
  GRAND_TOTAL.test(passage.text.slice(Math.max(0, start - 12), start));

/** Words that say that all parts are listed; 其中 and brackets do not. */
const SAYS_ALL = /分别|组成|构成|分为|：|:|共|合计|总计/;
const MANY = 4;

/** Whether parts make their total: they are said to, exclude each other, or are too many to be some of them. */
const isAllOrApart = (parts: Told[], between: string): boolean =>
  SAYS_ALL.test(between) ||
  parts.length >= MANY ||
  exclusionOf({ labels: parts.map(({ label }) => label) }) !== 'unknown';

/** 住校生共计 700 人 is no total of the grades before it; 三个年级共计 988 人 is. */
const namesNothingElse = ({ label }: Told): boolean => {
  const name = label.replace(/共计|合计|总计|一共|总共|总数|共有?|总|计/g, '');
  return name.length <= 1 || /[一二两三四五六七八九十\d各全]/.test(name);
};

/** A sum that misses its total by a little: one number may be slipped. */
const isNear = (sum: Span, whole: Span, share = NEAR): boolean =>
  Math.abs(sum.low - whole.low) < whole.low * share;

const NEAR = 0.12;
const LARGE_TOTAL = 100;

/** 326 件：机床 18 台，图纸 204 件: the parts begin in another unit. */
const isUnmixed = (total: Told, parts: Told[]): boolean => {
  const first = parts[0];
  if (!first || total.statement !== first.statement || total.start > first.start) return true;
  return !first.statement.quantities.some(
    (told) =>
      told.start > total.start &&
      told.start < first.start &&
      isCountable(told) &&
      told.cue === 'plain' &&
      !told.isSpelled &&
      told.dimension !== total.dimension,
  );
};

/** Whether a list of parts ends with them: 拖拉机 2 台、播种机 3 台、终端 4 套 goes on in another unit. */
const isWholeList = (parts: Told[]): boolean => {
  const last = parts.at(-1);
  if (!last) return false;
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

/** Totals with their parts: those right after it, those right before it, and those that a total of the text before has. */
export function sumsIn(statement: Statement, books: Books): Identity[] {
  const found: Identity[] = [];
  const isPart = (told: Told): boolean =>
    isCountable(told) && PARTS.has(told.cue) && !(told.isSpelled && told.value <= 10);
  const own = statement.quantities.filter(isPart);
  const before = (statement.previous?.quantities ?? []).filter(isPart);
  const depths = new Map(own.map((told) => [told, bracketDepth(told)]));
  const { text } = statement.passage;
  for (const dimension of new Set(own.map((told) => told.dimension))) {
    for (const depth of new Set(depths.values())) {
      const line = own.filter((told) => told.dimension === dimension && depths.get(told) === depth);
      const earlier = before.filter((told) => told.dimension === dimension).slice(-REACH);
      const ofDimension = own.filter((told) => told.dimension === dimension);
      for (let first = 0; first < line.length; first += 1) {
        const firstPart = line[first];
        const at = firstPart ? ofDimension.indexOf(firstPart) : 0;
        const totals = [
          ...earlier,
          ...ofDimension.slice(Math.max(0, at - REACH), at + MAX_PARTS + 1),
        ];
        let low = 0;
        let high = 0;
        for (let last = first; last < Math.min(line.length, first + MAX_PARTS); last += 1) {
          const part = line[last];
          if (!part) break;
          low += part.span.low;
          high += part.span.high;
          if (last === first) continue;
          const parts = line.slice(first, last + 1);
          if (parts.some(isGrandTotal)) break;
          const whole = wholeOf(parts, { low, high }, dimension, books);
          if (whole) found.push(whole);
          for (const total of totals) {
            if (parts.includes(total) || parts.some(({ amount }) => amount > total.amount))
              continue;
            const isBeside =
              total.statement === statement &&
              (line[first - 1] === total ||
                line[last + 1] === total ||
                depths.get(total) !== depth);
            const expected = { low, high };
            const holds = meets(expected, total.span);
            if (!holds && !isBeside && !isNear(expected, total.span)) continue;
            const between =
              total.statement !== statement
                ? ''
                : total.start < (parts[0]?.start ?? 0)
                  ? text.slice(total.end, parts[0]?.start)
                  : text.slice(parts.at(-1)?.end, total.start);
            const isAfter = total.start < (parts[0]?.start ?? 0);
            const isJoined =
              isBeside &&
              isAllOrApart(parts, between) &&
              isUnmixed(total, parts) &&
              !parts.some(({ cue }) => cue === 'total') &&
              isWholeList(parts) &&
              !NO_PART_OF.test(lastWords(between)) &&
              (isAfter
                ? JOINS_AFTER.test(between) ||
                  (depths.get(total) !== depth && BRACKET_OPENS.test(between))
                : JOINS_BEFORE.test(between) &&
                  namesNothingElse(total) &&
                  parts.every(({ sentence }) => sentence === total.sentence));
            found.push({
              ...identity(
                'sum',
                total,
                parts.map(ofTold),
                expected,
                isJoined || isOfSubject(total, parts),
              ),
              sum: { total: ofTold(total), parts },
            });
          }
        }
      }
    }
  }
  return found;
}
