import type { LedgerDocument, LedgerNumber } from '../../../../contract/admin/ledger';
import type { WantedFact } from '../../api/edits-api';
import type { SentencePart } from '../../edits/BeforeAfter';

/** A sentence with numbers for which tokens are offered. */
export type OfferedSentence = {
  /** Tells it from the others. */
  id: string;
  place: LedgerDocument['place'];
  facts: WantedFact[];
  parts: SentencePart[];
};

type Passage = LedgerDocument['passages'][number];
type Offered = LedgerNumber & { fact: NonNullable<LedgerNumber['fact']> };

const SENTENCE_END = /[。！？!?\n]/;

const isOffered = (number: LedgerNumber): number is Offered => number.fact !== undefined;

/** Where the sentence around a place begins and ends, its mark included. */
const sentenceAround = (text: string, place: number): { from: number; until: number } => {
  let from = place;
  while (from > 0 && !SENTENCE_END.test(text.charAt(from - 1))) from -= 1;
  let until = place;
  while (until < text.length && !SENTENCE_END.test(text.charAt(until))) until += 1;
  return { from, until: Math.min(text.length, until + 1) };
};

/** A sentence in parts: the words that a token takes the place of, and those between. */
const partsOf = (text: string, from: number, until: number, numbers: Offered[]): SentencePart[] => {
  let at = from;
  const parts = numbers.flatMap(({ fact: { start, end, token } }) => {
    const between = text.slice(at, start);
    at = end;
    return [
      { old: between, words: null },
      { old: text.slice(start, end), words: token },
    ];
  });
  return [...parts, { old: text.slice(at, until), words: null }].filter(({ old }) => old !== '');
};

const ofPassage = (
  place: LedgerDocument['place'],
  { text, numbers }: Passage,
): OfferedSentence[] => {
  const sentences = new Map<number, { until: number; offered: Offered[] }>();
  for (const number of numbers.filter(isOffered)) {
    const { from, until } = sentenceAround(text, number.fact.start);
    const known = sentences.get(from) ?? { until, offered: [] };
    known.offered.push(number);
    sentences.set(from, known);
  }
  return [...sentences].map(([from, { until, offered }]) => ({
    id: offered[0]?.id ?? '',
    place,
    facts: offered.map(({ id, fact: { token } }) => ({ number: id, token })),
    parts: partsOf(text, from, until, offered),
  }));
};

/** The sentences of documents with numbers that can be bound, in reading order. */
export function offeredSentences(documents: LedgerDocument[]): OfferedSentence[] {
  return documents.flatMap(({ place, passages }) =>
    passages.flatMap((passage) => ofPassage(place, passage)),
  );
}

/** The sentence of one number with what its token would make of it; null where none is offered. */
export function offeredSentence(
  documents: LedgerDocument[],
  { id }: LedgerNumber,
): OfferedSentence | null {
  for (const { place, passages } of documents) {
    for (const passage of passages) {
      const numbers = passage.numbers.filter((number) => number.id === id);
      if (numbers.length > 0) return ofPassage(place, { ...passage, numbers })[0] ?? null;
    }
  }
  return null;
}
