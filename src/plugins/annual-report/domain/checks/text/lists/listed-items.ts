import { foldWidth } from '../../../base/half-width';
import { MARK_STYLES, marksIn, wordedEnumerationsIn } from '../../../reading/enumeration-marks';
import { numbersIn } from '../../../reading/numbers-in';
import { countItems, splitItems } from '../../support/listings';

/**
 * One way to count what a listing names. `isStrong`: so regular that nothing but a list reads like this; the
 * others only say what the listing may also be.
 */
type Reading = { least: number; most: number; isStrong: boolean };

/** What is longer is no listing of names. */
export const LONGEST_LISTING = 600;
const LONGEST_NAME = 40;
const LONGEST_CLAUSE = 14;
const BRACKETED = /[（(][^（）()]{0,120}[）)]/g;
/** 等 that closes a list, not the one of 中等, 平等, 等级. */
const AND_SO_ON = /(?<![中高平初同优相上下特一二三对])等(?![级次第于额候待效值距])|…|\.\.\./;
const EXAMPLES =
  /^(?:例如|譬如|比如|诸如|如|像|其中|主要|以)|(?:[，、])(?:例如|比如|诸如|其中|以及其[他它])|其[他它余]|之一|部分/;
/** What follows a list instead of going on with it. */
const AFTERWORD =
  /^(?:共计?|合计|总计|总|累计|同时|此外|另外?|并|以上|上述|其余|平均|均|各|从而|使|为|形成|有效|全面|进一步)/;

const withoutBrackets = (text: string): string => text.replace(BRACKETED, '');

/** What a mark does not part is no listing. */
const readingOf = (items: string[], isStrong: boolean): Reading[] =>
  items.length < 2 ? [] : [{ ...countItems({ items }), isStrong }];

/** Name, number and unit, the same unit in all: 古渡县 720 人次，云屏县 480 人次. */
type Counted = { unit: string | null; value: number };

const countedItem = (item: string): Counted | null => {
  const [number, ...others] = numbersIn({ text: withoutBrackets(item) }).filter(
    ({ kind, isSpelled }) => kind === 'quantity' && !isSpelled,
  );
  if (!number || others.length > 0 || number.start === 0) return null;
  return { unit: number.unit, value: number.value };
};

const uniformItems = (items: string[]): Counted[] | null => {
  const counted = items.map(countedItem);
  const all = counted.flatMap((item) => item ?? []);
  const [first] = all;
  return first && all.length === items.length && all.every(({ unit }) => unit === first.unit)
    ? all
    : null;
};

const untilAfterword = (items: string[]): string[] => {
  const end = items.findIndex((item, index) => index > 0 && AFTERWORD.test(item));
  return end < 0 ? items : items.slice(0, end);
};

/** Numbers in the unit of the count itself share it out: 12 项：一等奖 2 项、二等奖 4 项. */
const isSharedOut = (items: string[], count: { value: number; unit: string }): boolean => {
  const counted = items.flatMap((item) => countedItem(item) ?? []);
  // 3 个奖项：一等奖 1 项、二等奖 2 项.
  const isWhole = counted.reduce((sum, { value }) => sum + value, 0) === count.value;
  if (counted.length > 1 && counted.length === items.length && isWhole) return true;
  const alike = counted.filter(({ unit }) => unit === count.unit);
  if (alike.length < 2) return false;
  return alike.reduce((sum, { value }) => sum + value, 0) <= count.value;
};

const isNumbered = (text: string): boolean =>
  MARK_STYLES.some((style) => marksIn({ text, style }).some(({ number }) => number === 1)) ||
  wordedEnumerationsIn({ text }).length > 0 ||
  /首先|第一/.test(text);

/**
 * All ways to count the items of a listing; empty where it does not read as one, is open (等, 如, 其中), numbers
 * its items, or shares the count out.
 * @param text what follows the announcement, up to the end of the sentence or of its bracket
 */
export function readListing({
  text,
  count,
}: {
  text: string;
  count: { value: number; unit: string };
}): Reading[] {
  if (text.length > LONGEST_LISTING || text.trim() === '' || isNumbered(text)) return [];
  const bare = withoutBrackets(text);
  if (EXAMPLES.test(bare)) return [];
  const segments = untilAfterword(splitItems({ text, marks: '；;' }));
  const [head = ''] = segments;
  const clauses = untilAfterword(splitItems({ text: head, marks: '，,' }));
  const names = splitItems({ text: clauses[0] ?? '', marks: '、' });
  const allNames = clauses.flatMap((clause) => splitItems({ text: clause, marks: '、' }));
  const everything = untilAfterword(splitItems({ text, marks: '；;，,' }));
  for (const items of [names, clauses, allNames, segments, everything]) {
    if (isSharedOut(items, count)) return [];
  }
  const isOpen = (words: string): boolean => AND_SO_ON.test(withoutBrackets(words));
  if (isOpen(clauses[0] ?? '') && names.length > 1) return [];
  if (isOpen((segments.at(-1) ?? '').slice(-6)) || isOpen((clauses.at(-1) ?? '').slice(-6)))
    return [];
  const hasDigits = /\d/.test(foldWidth({ text: withoutBrackets(names.join('')) }));
  const isUniform = [names, clauses, allNames, everything].map(
    (items) => uniformItems(items) !== null,
  );
  const [areNames, areClauses, areAll, areEverything] = isUniform;
  const named = countItems({ items: names });
  return [
    ...(named.least < 2
      ? []
      : [
          {
            ...named,
            isStrong:
              segments.length === 1 &&
              names.every(({ length }) => length <= LONGEST_NAME || named.least > names.length) &&
              (!hasDigits || areNames === true),
          },
        ]),
    ...readingOf(segments, segments.length > 1),
    ...readingOf(
      clauses,
      clauses.length > 1 &&
        segments.length === 1 &&
        named.least === 1 &&
        (areClauses === true || clauses.every(({ length }) => length <= LONGEST_CLAUSE)),
    ),
    ...readingOf(allNames, allNames.length > 1 && areAll === true && segments.length === 1),
    ...readingOf(everything, everything.length > 1 && areEverything === true),
    ...readingOf(bare.match(/《[^《》]{1,60}》/g) ?? [], false),
    ...readingOf(bare.match(/“[^“”]{1,60}”/g) ?? [], false),
  ];
}

/** What strong readings say against a count: how many are listed; null where any reading agrees with it. */
export function listedInstead({
  readings,
  value,
}: {
  readings: Reading[];
  value: number;
}): number | null {
  if (readings.some(({ least, most }) => value >= least && value <= most)) return null;
  const strong = readings
    .filter(({ isStrong }) => isStrong)
    .sort((left, right) => Math.abs(left.least - value) - Math.abs(right.least - value));
  return strong[0]?.least ?? null;
}
