import type { NamedNumber, Sentence } from './sentences';

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
const CLOSING = /[）)]/;

/** Between two parts of one listing stands a separator and the next name, and nothing that is another clause. */
const continues = (text: string, before: NamedNumber, next: NamedNumber): boolean => {
  const between = text.slice(before.end, next.label.start);
  if (!SEPARATOR.test(between)) return false;
  return between.replace(/[\s，,、；;和及与有]/g, '') === '' && next.label.text.trim() !== '';
};

const sameUnit = (left: NamedNumber, right: NamedNumber): boolean =>
  left.unit === right.unit && left.unit !== null && left.unit !== '%';

const partsFrom = (text: string, numbers: NamedNumber[], first: number): NamedNumber[] => {
  const parts: NamedNumber[] = [];
  for (let index = first; index < numbers.length; index += 1) {
    const number = numbers[index];
    const before = parts.at(-1);
    if (!number || number.kind !== 'quantity' || number.isSpelled) break;
    if (before && !continues(text, before, number)) break;
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
  if (isBracket && !CLOSING.test(text.slice(last.end, last.end + 2))) return null;
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
export const listingsIn = ({ sentence }: { sentence: Sentence }): Listing[] =>
  sentence.numbers.flatMap((total, index) => {
    if (total.kind !== 'quantity' || total.isSpelled) return [];
    const listing = readAfter(sentence, index) ?? readBefore(sentence, index);
    return listing ? [listing] : [];
  });
