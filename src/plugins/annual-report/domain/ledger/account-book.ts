import { isBoundTo, type Told } from './statements';
import type { Tellings } from './tellings';
import { dimensionOf } from '../reading/units';
import { dimensionOfQuantity, type KnownValue, type KnownValues, meets } from './known-values';

/** What a report's statements are held against. */
export type Books = {
  known: KnownValues;
  /** What the report tells under a name. */
  tellings: Tellings;
  /** Codes of the indicators that count the whole of something: the school's students, its teachers, its graduates. */
  wholes: Set<string>;
  /** The report's year. */
  year: number;
};

/** A value that a quantity may be by its name, and how much of the name stands in its words (0 to 1). */
export type NamedValue = { value: KnownValue; likeness: number };

const SENTENCE_MARKS = /[。！？!?；;\n]/;
const AFTER = 14;

/** The sentence of a quantity up to its own words, without marks: what may name it. */
export function wordsBefore(told: Told): string {
  const { statement, start, end } = told;
  const before = wordsOf.get(told);
  if (before !== undefined) return before;
  const { text } = statement.passage;
  let from = start;
  while (from > 0 && start - from < 80 && !SENTENCE_MARKS.test(text.charAt(from - 1))) from -= 1;
  const until = text.slice(end, end + AFTER).split(/[，。；、：（）\d]/)[0] ?? '';
  const words = `${text.slice(from, start).replace(/[“”‘’"'《》（）()\s]/g, '')}${told.unit ?? ''}${until}`;
  wordsOf.set(told, words);
  return words;
}

const wordsOf = new WeakMap<Told, string>();

/** 与 2023 年相比 names the year that something is compared with. */
const COMPARED_YEAR = /[与比较同]\s*$/;

/** The year of which a number tells: the one named last before it in its sentence, the year before for 上年, else the report's. */
export function yearTold({ told, books }: { told: Told; books: Books }): number | 'several' {
  if (told.cue === 'last' || told.cue === 'from') {
    const before = told.statement.passage.text.slice(Math.max(0, told.start - 20), told.start);
    const named = /((?:19|20)\d{2})\s{0,2}[年届级][^，。；、\d]{0,10}$/.exec(before)?.[1];
    return named === undefined ? books.year - 1 : Number(named);
  }
  const years = told.statement.quantities.filter(
    ({ kind, sentence, start }) =>
      kind === 'year' &&
      sentence === told.sentence &&
      start < told.start &&
      !COMPARED_YEAR.test(told.statement.passage.text.slice(Math.max(0, start - 3), start)),
  );
  if (years.length > 1 || /[近前][两二三四五\d]\s*[年届]/.test(told.statement.passage.text)) {
    return 'several';
  }
  return years[0]?.value ?? books.year;
}

const CHANGES = new Set(['delta', 'growth', 'points', 'multiple']);

/** Whether a number counts, measures or compares; dates, labels, numbers of documents and ordinals do not. */
export function isFigure({ kind }: Pick<Told, 'kind'>): boolean {
  return kind === 'quantity' || kind === 'ratio' || kind === 'range';
}

/** Whether a quantity is an amount at a time, not the change of one. */
export function isStock(told: Told): boolean {
  return isFigure(told) && told.kind !== 'range' && !CHANGES.has(told.cue);
}

/** Digits that tell two numbers apart: 3818 has four, 2000 one, 95.3 three. */
export function significantDigits({ printed }: Pick<Told, 'printed'>): number {
  const digits = String(printed).replace('.', '').replace(/^0+/, '');
  let length = digits.length;
  while (length > 0 && digits.charAt(length - 1) === '0') length -= 1;
  return length;
}

/** The values of a quantity's dimension and of the year that it speaks of whose names stand in its words. */
export function valuesNamedBy({ told, books }: { told: Told; books: Books }): NamedValue[] {
  const before = namedBy.get(told);
  if (before) return before;
  const named = findNamed({ told, books });
  namedBy.set(told, named);
  return named;
}

const namedBy = new WeakMap<Told, NamedValue[]>();

function findNamed({ told, books }: { told: Told; books: Books }): NamedValue[] {
  const year = yearTold({ told, books });
  const words = wordsBefore(told);
  return books.known
    .ofDimension(dimensionOfQuantity(told))
    .filter((value) => value.year === (year === 'several' ? books.year : year))
    .map((value) => {
      const close = books.known.likeness(value.indicator.code, told.clause);
      const near = books.known.likeness(value.indicator.code, words);
      return { value, likeness: Math.max(close, near * 0.95) };
    })
    .filter(({ likeness }) => likeness > 0)
    .sort((left, right) => right.likeness - left.likeness);
}

/** A name that stands whole in the words of a number leaves no room for a value that they name less. */
const PLAIN_NAME = 0.85;

/** One unit of the last digit that a number prints, in the common unit of its dimension. */
function stepOf(told: Told): number {
  return (told.magnitude / 10 ** told.decimals) * dimensionOf(told.unit).factor;
}

const isCloseEnough = (told: Told, value: KnownValue, books: Books): boolean => {
  const { code } = value.indicator;
  // 97.6% is no 98% of something that only the paragraph names.
  if (stepOf(told) < value.step * 0.999 && !books.known.isNamed(code, told.label)) {
    return books.known.likeness(code, told.clause) >= PLAIN_NAME;
  }
  const digits = significantDigits(told);
  const near = books.known.likeness(code, wordsBefore(told) + told.clause);
  if (near >= 0.6 || (digits >= 3 && near >= 0.45) || (digits >= 4 && near >= 0.25)) return true;
  const { words, heading, previous } = told.statement;
  const around = books.known.likeness(code, words + heading + (previous?.words ?? ''));
  return (digits >= 3 && around >= 0.8) || (digits >= 4 && around >= 0.4);
};

const AS_PLAIN = 0.2;
const AS_PLAIN_OF_SMALL = 0.02;

/** Whether a result is what a number prints: rounded to its last digit, or cut after it. */
export function isPrintedAs(result: number, told: Told): boolean {
  if (told.isVague) return meets(told.span, { low: result, high: result });
  const steps = (result - told.amount) / stepOf(told);
  return steps >= -0.500001 && steps < 0.999999;
}

/** Whether a number prints a value: all its digits, or fewer of them, rounded or cut; or the value those of the number. */
const printsValue = (told: Told, value: KnownValue): boolean => {
  if (told.kind === 'ratio') return meets(value.span, { low: told.amount, high: told.amount });
  if (!meets(value.span, told.span)) return false;
  if (told.isVague) return true;
  const steps = (told.amount - value.amount) / value.step;
  return stepOf(told) >= value.step * 0.999
    ? isPrintedAs(value.amount, told)
    : steps >= -0.500001 && steps < 0.999999;
};

/** The value that a quantity equals and that its words, or those around it, name. */
export function equalValue({ told, books }: { told: Told; books: Books }): KnownValue | null {
  const before = equals.get(told);
  if (before !== undefined) return before;
  const found = isStock(told) ? findEqual({ told, books }) : null;
  equals.set(told, found);
  return found;
}

const equals = new WeakMap<Told, KnownValue | null>();

function findEqual({ told, books }: { told: Told; books: Books }): KnownValue | null {
  const equal = books.known
    .ofDimension(dimensionOfQuantity(told))
    .filter((value) => printsValue(told, value));
  if (equal.length === 0) return null;
  const year = yearTold({ told, books });
  const named = valuesNamedBy({ told, books });
  const plainest = named[0]?.likeness ?? 0;
  const words = wordsBefore(told) + told.clause;
  // A whole name right before the number leaves no room for another that stands in the sentence: 用人单位满意度.
  const isWhole = named.some(({ value }) => books.known.isNamed(value.indicator.code, told.label));
  const isNamedEnough = (value: KnownValue): boolean =>
    (!isWhole ||
      books.known.isNamed(value.indicator.code, told.label) ||
      significantDigits(told) >= 4) &&
    (plainest < PLAIN_NAME ||
      books.known.likeness(value.indicator.code, words) >=
        plainest - (significantDigits(told) >= 3 ? AS_PLAIN : AS_PLAIN_OF_SMALL));
  const close = equal.filter(
    (value) =>
      (year === 'several' || value.year === year) &&
      isCloseEnough(told, value, books) &&
      isNamedEnough(value),
  );
  return close.find((value) => value.year === books.year) ?? close[0] ?? null;
}

/** How many numbers before and behind one, and of the statements before its own, it is held against. */
const BEFORE = 24;
const BEHIND = 8;
const EARLIER = 16;
const STATEMENTS = 6;

const nearby = ({ statement: { quantities }, start }: Told): Told[] => {
  const at = quantities.findIndex((told) => told.start >= start);
  return quantities.slice(Math.max(0, at - BEFORE), at + BEHIND + 1);
};

/** Quantities around one in its statement, and the last ones of the statement before it. */
export function quantitiesAround(told: Told): Told[] {
  return [...(told.statement.previous?.quantities ?? []).slice(-EARLIER), ...nearby(told)];
}

/** Quantities around one, and those of the statements before it in its document. */
export function quantitiesBefore(told: Told): Told[] {
  const { document, index } = told.statement;
  return [
    ...document
      .slice(Math.max(0, index - STATEMENTS), index)
      .flatMap(({ quantities }) => quantities.slice(-EARLIER)),
    ...nearby(told),
  ];
}

/** Whether the number is the product's own: a fact token printed it. */
export const isBound = isBoundTo;
