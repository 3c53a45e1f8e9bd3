import { passageKinds, type PassageKind } from '../../content/passage-kinds';
import type { Passage } from '../../texts/passage';

/** Texts that people read as sentences, one after the other. */
export const RUNNING_KINDS = passageKinds(({ reads }) => reads === 'sentences');

/** Names of things: one line each. */
export const TITLE_KINDS = passageKinds(({ reads }) => reads === 'name');

export type TextMatch = { passage: Passage; match: RegExpMatchArray; start: number; end: number };

/** Where a pattern (with the flag `g`) stands in passages of the given kinds, in reading order. */
export const findMatches = ({
  passages,
  pattern,
  kinds,
}: {
  passages: Passage[];
  pattern: RegExp;
  kinds: PassageKind[];
}): TextMatch[] =>
  passages
    .filter(({ kind }) => kinds.includes(kind))
    .flatMap((passage) =>
      [...passage.text.matchAll(pattern)].map((match) => ({
        passage,
        match,
        start: match.index,
        end: match.index + match[0].length,
      })),
    );
