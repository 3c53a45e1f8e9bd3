import type { Passage, PassageKind } from '../../texts/passage';

const TOLD = new Set<PassageKind>([
  'summary',
  'paragraph',
  'heading',
  'list-item',
  'quote',
  'challenge',
  'caption',
]);

/** The passages that tell of something: not titles, statements or descriptions of pictures. */
export const toldPassages = ({ passages }: { passages: Passage[] }): Passage[] =>
  passages.filter(({ kind }) => TOLD.has(kind));
