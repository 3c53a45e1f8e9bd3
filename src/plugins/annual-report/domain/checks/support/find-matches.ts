import type { Passage, PassageKind } from '../../texts/passage';

/** Texts that people read as sentences, one after the other. */
export const RUNNING_KINDS: PassageKind[] = [
  'statement',
  'summary',
  'paragraph',
  'list-item',
  'quote',
  'challenge',
];

/** Names of things: one line each. */
export const TITLE_KINDS: PassageKind[] = [
  'report-title',
  'chapter-title',
  'case-title',
  'heading',
  'table-title',
  'caption',
];

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
