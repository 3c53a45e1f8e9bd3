import type { FindingPlace } from '../../base/finding-place';
import type { BlockContent } from '../../content/report-content';
import type { NumberedChapter } from '../../outline/number-report';
import type { CheckContext } from '../check';

/** How a message names a place: its printed label, or its title where it has none. */
export function placeName({ label, title }: FindingPlace): string {
  return label ?? title;
}

/** A chapter or a case with its blocks, and whether something of its own follows them. */
type Section = {
  id: string;
  title: string;
  blocks: BlockContent[];
  hasMore: boolean;
  place: (field?: string) => FindingPlace;
};

/** Every chapter and case that has a place in the report, in reading order. */
export function sections({ numbering, places }: CheckContext): Section[] {
  const ofChapters = (chapters: NumberedChapter[]): Section[] =>
    chapters.flatMap(({ content, cases, chapters: below }) => [
      {
        id: content.documentId,
        title: content.title,
        blocks: content.blocks,
        hasMore: cases.length + below.length > 0,
        place: (field) => places.chapter(content, field === undefined ? {} : { field }),
      },
      ...cases.map(({ content: item }): Section => ({
        id: item.documentId,
        title: item.title,
        blocks: item.blocks,
        hasMore: false,
        place: (field) => places.case(item, field === undefined ? {} : { field }),
      })),
      ...ofChapters(below),
    ]);
  return ofChapters(numbering.chapters);
}
