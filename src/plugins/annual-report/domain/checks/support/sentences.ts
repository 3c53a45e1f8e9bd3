import { labelBefore, type NumberLabel } from '../../reading/number-label';
import type { NumberInText } from '../../reading/spelled-numbers';
import { numbersIn } from '../../reading/numbers-in';
import type { Passage } from '../../texts/passage';
import { sentencesOf } from '../../texts/split-text';
import { RUNNING_KINDS } from './find-matches';

/** A number with the words that name it. Places are within the sentence. */
export type NamedNumber = NumberInText & { label: NumberLabel };

/** A sentence of running text with its numbers. */
export type Sentence = {
  passage: Passage;
  text: string;
  /** Where it begins in the passage. */
  start: number;
  numbers: NamedNumber[];
};

export function isRunningText({ kind }: Passage): boolean {
  return RUNNING_KINDS.includes(kind);
}

/** What has more numbers than this is a pasted table, not a sentence; the rest is left alone. */
const MAX_NUMBERS = 200;

/** Reads the sentence at a place of a passage. */
export function readSentence({
  passage,
  text,
  start,
}: {
  passage: Passage;
  text: string;
  start: number;
}): Sentence {
  const found = numbersIn({ text }).slice(0, MAX_NUMBERS);
  const numbers = found.map((number, index) => ({
    ...number,
    label: labelBefore({ text, from: found[index - 1]?.end ?? 0, until: number.start }),
  }));
  return { passage, text, start, numbers };
}

/** Sentences of passages that were read before: every check reads the same ones. */
const known = new WeakMap<Passage[], Sentence[]>();

const readAll = (passages: Passage[]): Sentence[] =>
  passages
    .filter(isRunningText)
    .flatMap((passage) =>
      sentencesOf({ text: passage.text }).map(({ text, start }) =>
        readSentence({ passage, text, start }),
      ),
    );

/** Every sentence of the report's running text in reading order; titles and captions are none. */
export function sentencesIn({ passages }: { passages: Passage[] }): Sentence[] {
  const sentences = known.get(passages) ?? readAll(passages);
  known.set(passages, sentences);
  return sentences;
}

/** A number of a sentence at its place in the passage. */
export function inPassage<Number extends NumberInText>(
  { start }: Sentence,
  number: Number,
): Number {
  return { ...number, start: start + number.start, end: start + number.end };
}

/** Whether a fact token printed the number. */
export function isBound({
  sentence,
  number,
}: {
  sentence: Sentence;
  number: NumberInText;
}): boolean {
  return sentence.passage.facts.some(
    ({ start, end }) => sentence.start + number.start < end && sentence.start + number.end > start,
  );
}

/** Numbers of a sentence that count or measure something exactly. */
export function quantitiesOf({ numbers }: Sentence): NamedNumber[] {
  return numbers.filter(({ kind, isApproximate }) => kind === 'quantity' && !isApproximate);
}

const WHOLE_SENTENCE = 60;
const MAX_QUOTE_LENGTH = 120;

/** A short sentence; of a longer one the words from one place to another, widened to whole clauses. */
export function quoteOf({
  sentence: { text },
  from,
  to,
}: {
  sentence: Sentence;
  from: number;
  to: number;
}): string {
  if (text.length <= WHOLE_SENTENCE) return text;
  const isBoundary = (at: number): boolean => '，；：、'.includes(text.charAt(at));
  let start = from;
  while (start > 0 && !isBoundary(start - 1) && from - start < 40) start -= 1;
  let end = to;
  while (end < text.length && !isBoundary(end) && end - to < 20) end += 1;
  return text.slice(start, Math.min(end, start + MAX_QUOTE_LENGTH));
}
