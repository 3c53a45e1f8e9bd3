import { PASSAGE_KINDS } from '../../content/passage-kinds';
import type { Passage } from '../../texts/passage';

/** The passages that tell of something: not titles, statements or descriptions of pictures. */
export const toldPassages = ({ passages }: { passages: Passage[] }): Passage[] =>
  passages.filter(({ kind }) => PASSAGE_KINDS[kind].isNarrative);
