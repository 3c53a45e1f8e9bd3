import { keysOf } from '../base/records';

/** What the checks may take a kind of passage for. */
type PassageFacts = {
  /** Sentences one after the other, the name of a thing in one line, or neither. */
  reads: 'sentences' | 'name' | 'neither';
  /** Tells what happened: no title, statement or description of a picture. */
  isNarrative: boolean;
};

/** Every kind of running text that a report prints, with what the checks need to know of it. */
export const PASSAGE_KINDS = {
  'report-title': { reads: 'name', isNarrative: false },
  statement: { reads: 'sentences', isNarrative: false },
  'chapter-title': { reads: 'name', isNarrative: false },
  'case-title': { reads: 'name', isNarrative: false },
  summary: { reads: 'sentences', isNarrative: true },
  paragraph: { reads: 'sentences', isNarrative: true },
  heading: { reads: 'name', isNarrative: true },
  'list-item': { reads: 'sentences', isNarrative: true },
  quote: { reads: 'sentences', isNarrative: true },
  code: { reads: 'neither', isNarrative: false },
  challenge: { reads: 'sentences', isNarrative: true },
  'table-title': { reads: 'name', isNarrative: false },
  'grid-cell': { reads: 'neither', isNarrative: false },
  caption: { reads: 'name', isNarrative: true },
  alt: { reads: 'neither', isNarrative: false },
} satisfies Record<string, PassageFacts>;

export type PassageKind = keyof typeof PASSAGE_KINDS;

/** The kinds of which something is so. */
export function passageKinds(isSo: (facts: PassageFacts) => boolean): PassageKind[] {
  return keysOf(PASSAGE_KINDS).filter((kind) => isSo(PASSAGE_KINDS[kind]));
}
