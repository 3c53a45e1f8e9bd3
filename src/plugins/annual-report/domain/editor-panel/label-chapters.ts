import { chapterPlaces } from './outline-places';

type Placed = {
  documentId: string;
  title: string;
  position: number;
  parent: string | null;
  report: string;
  year: number;
  school: string;
};

/** What a chapter is called where one is chosen, and how deep it stands (1 to 3). */
export type ChapterLabel = { label: string; level: number };

const SEPARATOR = ' · ';

/**
 * Names chapters so that they are told apart where they are chosen: `2024 · 1.2 学生结构`, with the school where
 * there are several. In the order of the reports as given, each in reading order.
 */
export function labelChapters({ chapters }: { chapters: Placed[] }): Map<string, ChapterLabel> {
  const hasSchools = new Set(chapters.map(({ school }) => school)).size > 1;
  return new Map(
    chapterPlaces({ chapters }).map(({ node, number, level }) => {
      const { school, year, title, documentId } = node;
      const report = hasSchools ? [school, year] : [year];
      return [documentId, { label: [...report, `${number} ${title}`].join(SEPARATOR), level }];
    }),
  );
}
