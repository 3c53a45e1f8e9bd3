import type { FindingPlace } from '../base/finding-place';
import type { Passage } from '../texts/passage';

/** Other words at a place of a text as it was typed, where tokens stand as tokens. */
export type TextEdit = {
  /** Path of the field in the document: `title`, `content.2.content.0`. */
  field: string;
  /** Where the old words begin in the typed text. */
  from: number;
  old: string;
  words: string;
};

/** What is edited in one document. */
export type DocumentEdits = Pick<FindingPlace, 'type' | 'id' | 'title'> & { edits: TextEdit[] };

type PrintedWords = { start: number; end: number };

/** Where printed words stand in the typed text; null where a token printed some of them. */
function typedStart({ passage, start, end }: PrintedWords & { passage: Passage }): number | null {
  const { tokens } = passage.typed;
  if (tokens.some((token) => start < token.end && end > token.start)) return null;
  const before = tokens.findLast((token) => token.end <= start);
  return before === undefined ? start : before.until + (start - before.end);
}

/**
 * The edit that puts words in the place of printed ones, or null where it cannot be made without taking something
 * else along: the printed words come from a token, or their formatting changes within them.
 */
export function typedEdit({
  passage,
  start,
  end,
  words,
}: PrintedWords & { passage: Passage; words: string }): TextEdit | null {
  const { place, text, kind, typed } = passage;
  const from = typedStart({ passage, start, end });
  const old = text.slice(start, end);
  if (from === null || place.field === undefined || kind === 'code' || old === '') return null;
  const isCut = typed.seams.some((seam) => seam > from && seam < from + old.length);
  return isCut ? null : { field: place.field, from, old, words };
}

/** Where printed words stand in the typed text, with the whole of every token that printed some of them. */
export function typedSpan({
  passage: { typed },
  start,
  end,
}: PrintedWords & { passage: Passage }): { from: number; until: number } {
  const shifted = (at: number, isEnd: boolean): number => {
    const within = typed.tokens.find((token) =>
      isEnd ? token.start < at && at <= token.end : token.start <= at && at < token.end,
    );
    if (within) return isEnd ? within.until : within.from;
    const before = typed.tokens.findLast((token) => token.end <= at);
    return before === undefined ? at : before.until + (at - before.end);
  };
  return { from: shifted(start, false), until: shifted(end, true) };
}

/** Edits by the document in which they are made. */
export function byDocument(edits: { place: FindingPlace; edit: TextEdit }[]): DocumentEdits[] {
  const documents = new Map<string, DocumentEdits>();
  for (const { place, edit } of edits) {
    const { type, id, title } = place;
    const known = documents.get(`${type}:${id}`) ?? { type, id, title, edits: [] };
    known.edits.push(edit);
    documents.set(`${type}:${id}`, known);
  }
  return [...documents.values()];
}

/** Edits of a document in the order in which they stand in their fields. */
function inOrder(edits: TextEdit[]): TextEdit[] {
  return [...edits].sort((left, right) =>
    left.field === right.field ? left.from - right.from : left.field < right.field ? -1 : 1,
  );
}

/** What takes edits back once they are made. */
export function reverseEdits(edits: TextEdit[]): TextEdit[] {
  const grown = new Map<string, number>();
  return inOrder(edits).map(({ field, from, old, words }) => {
    const shift = grown.get(field) ?? 0;
    grown.set(field, shift + words.length - old.length);
    return { field, from: from + shift, old: words, words: old };
  });
}
