import { type PassageKind, passageKinds } from '../../content/passage-kinds';
import type { Passage } from '../../texts/passage';

const SENTENCE_END = /[。！？；\n]/;

/**
 * The words of a text around a place: as much of the same sentence as `reach` characters to either side
 * allow. Surrogate pairs are not cut.
 */
export function excerpt({
  text,
  start,
  end,
  reach = 12,
}: {
  text: string;
  start: number;
  end: number;
  reach?: number;
}): string {
  const before = Array.from(text.slice(Math.max(0, start - 2 * reach), start)).slice(-reach);
  const after = Array.from(text.slice(end, end + 2 * reach)).slice(0, reach);
  const cut = before.findLastIndex((sign) => SENTENCE_END.test(sign));
  const stop = after.findIndex((sign) => SENTENCE_END.test(sign));
  const head = before.slice(cut + 1).join('');
  const tail = (stop < 0 ? after : after.slice(0, stop + 1)).join('');
  return `${head}${text.slice(start, end)}${tail}`.trim();
}

/** One Chinese character, to build patterns with the flag `u`. */
export const HAN = '\\p{Script=Han}';

const NOT_WORD = /[^\p{L}\p{N}]+/gu;

/** Letters and digits alone: what is left of two writings that differ in punctuation or blanks only. */
export function bareWords({ text }: { text: string }): string {
  return text.replace(NOT_WORD, '');
}

/** Texts that people read as sentences, one after the other. */
export const RUNNING_KINDS = passageKinds(({ reads }) => reads === 'sentences');

/** Names of things: one line each. */
export const TITLE_KINDS = passageKinds(({ reads }) => reads === 'name');

export type TextMatch = { passage: Passage; match: RegExpMatchArray; start: number; end: number };

/** Where a pattern (with the flag `g`) stands in passages of the given kinds, in reading order. */
export function findMatches({
  passages,
  pattern,
  kinds,
}: {
  passages: Passage[];
  pattern: RegExp;
  kinds: PassageKind[];
}): TextMatch[] {
  return passages
    .filter(({ kind }) => kinds.includes(kind))
    .flatMap((passage) =>
      [...passage.text.matchAll(pattern)].map((match) => ({
        passage,
        match,
        start: match.index,
        end: match.index + match[0].length,
      })),
    );
}
