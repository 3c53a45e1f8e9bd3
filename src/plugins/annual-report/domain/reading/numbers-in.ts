import Decimal from 'decimal.js';
import { foldWidth } from '../base/half-width';
import { isApproximate, numberKind, type RawNumber } from './number-kind';
import { type NumberInText, spelledNumbersIn } from './spelled-numbers';
import { magnitudeAt, unitAt } from './units';

const DIGITS = /\d+(?:,\d{3})*(?:\.\d+)*/g;
const RANGE_JOIN = /^\s*[-–—－~～〜至到]+\s*$/;
const RATIO_JOIN = /^\s*[:：∶]\s*$/;
const LONGEST = 15;

const skipBlanks = (text: string, from: number): number => {
  let at = from;
  while (text[at] === ' ' || text[at] === '\u3000') at += 1;
  return at;
};

/** Magnitude and unit after the digits; 余 and 多 may stand between: 3 万余人. */
const readTail = (text: string, end: number) => {
  let at = skipBlanks(text, end);
  if ('余多'.includes(text.charAt(at)) && at < text.length) at = skipBlanks(text, at + 1);
  const magnitude = magnitudeAt({ text, at });
  if (magnitude) at = skipBlanks(text, magnitude.end);
  if ('余多'.includes(text.charAt(at)) && at < text.length) at = skipBlanks(text, at + 1);
  const unit = unitAt({ text, at });
  return {
    unit: unit?.name ?? null,
    magnitude: magnitude?.factor ?? 1,
    unitEnd: unit?.end ?? magnitude?.end ?? end,
  };
};

const decimalsOf = (digits: string): number =>
  digits.includes('.') ? digits.length - digits.lastIndexOf('.') - 1 : 0;

const compose = (raw: RawNumber, text: string, folded: string): NumberInText => {
  const isTooLong = raw.digits.length > LONGEST;
  const kind = isTooLong ? 'label' : numberKind({ ...raw, text: folded });
  const number = Number(raw.digits.replaceAll(',', ''));
  const printed = Number.isFinite(number) ? number : 0;
  return {
    kind,
    text: text.slice(raw.start, raw.unitEnd),
    printed,
    value: raw.magnitude === 1 ? printed : new Decimal(printed).times(raw.magnitude).toNumber(),
    decimals: decimalsOf(raw.digits),
    magnitude: raw.magnitude,
    unit: raw.unit,
    isApproximate: isApproximate({ ...raw, text: folded }),
    isSpelled: false,
    start: raw.start,
    end: raw.unitEnd,
  };
};

/** 3-5 人, 50%至60%: the ends of a range are no quantities of their own. Years and dates stay what they are. */
const markRanges = (numbers: NumberInText[], text: string): NumberInText[] => {
  const isJoinedToNext = numbers.map((number, index) => {
    const next = numbers[index + 1];
    return (
      next !== undefined &&
      next.start - number.end <= 6 &&
      RANGE_JOIN.test(text.slice(number.end, next.start))
    );
  });
  return numbers.map((number, index) => {
    const other = isJoinedToNext[index] ? numbers[index + 1] : numbers[index - 1];
    if (!isJoinedToNext[index] && !isJoinedToNext[index - 1]) return number;
    if (number.kind === 'year' || number.kind === 'date') return number;
    if (number.kind !== 'quantity') return number;
    return { ...number, kind: other?.kind === 'date' ? 'date' : 'range' };
  });
};

const joinRatios = (numbers: NumberInText[], text: string): NumberInText[] => {
  const joined: NumberInText[] = [];
  for (const number of numbers) {
    const first = joined.at(-1);
    const isRatio =
      first?.kind === 'quantity' &&
      number.kind === 'quantity' &&
      first.unit === null &&
      number.unit === null &&
      number.printed > 0 &&
      number.start - first.end <= 4 &&
      RATIO_JOIN.test(text.slice(first.end, number.start));
    if (!isRatio) {
      joined.push(number);
      continue;
    }
    const value = new Decimal(first.printed).dividedBy(number.printed).toNumber();
    joined[joined.length - 1] = {
      ...first,
      kind: 'ratio',
      text: text.slice(first.start, number.end),
      printed: value,
      value,
      end: number.end,
    };
  }
  return joined;
};

/**
 * Every number of a text with its unit and what it is, in order; digits may be full-width. Numbers in words are
 * read where a classifier follows (两个校区, 三十年), not inside other words. Linear in the text's length.
 */
export function numbersIn({ text }: { text: string }): NumberInText[] {
  const folded = foldWidth({ text, signs: 'numeric' });
  const numbers: NumberInText[] = [];
  for (const { 0: matched, index: start } of folded.matchAll(DIGITS)) {
    const end = start + matched.length;
    const isCutOff = matched.includes(',') && /\d/.test(folded.charAt(end));
    const tail = readTail(folded, end);
    const number = compose({ digits: matched, start, end, ...tail }, text, folded);
    numbers.push(isCutOff ? { ...number, kind: 'label' } : number);
  }
  const digits = joinRatios(markRanges(numbers, folded), text);
  const spelled = spelledNumbersIn({ text });
  return spelled.length === 0
    ? digits
    : [...digits, ...spelled].sort((left, right) => left.start - right.start);
}
