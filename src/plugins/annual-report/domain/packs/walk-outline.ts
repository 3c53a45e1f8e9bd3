import type { PackChapter } from '../../contract/pack';

export type PlacedPackChapter = { chapter: PackChapter; path: PropertyKey[]; depth: number };

/** Every chapter of an outline in reading order, with its path in the pack and its level from 1. */
export const walkOutline = ({ outline }: { outline: PackChapter[] }): PlacedPackChapter[] => {
  const walk = (chapters: PackChapter[], path: PropertyKey[], depth: number): PlacedPackChapter[] =>
    chapters.flatMap((chapter, index) => {
      const here = [...path, index];
      return [
        { chapter, path: here, depth },
        ...walk(chapter.chapters ?? [], [...here, 'chapters'], depth + 1),
      ];
    });
  return walk(outline, ['outline'], 1);
};
