import type { PackChapter, PackTable } from '../../contract/pack';
import type { RequestedChapter } from './plan-outline';

type PlacedPackChapter = { chapter: PackChapter; path: PropertyKey[]; depth: number };

/** Every chapter of an outline in reading order, with its path in the pack and its level from 1. */
export function walkOutline({ outline }: { outline: PackChapter[] }): PlacedPackChapter[] {
  const walk = (chapters: PackChapter[], path: PropertyKey[], depth: number): PlacedPackChapter[] =>
    chapters.flatMap((chapter, index) => {
      const here = [...path, index];
      return [
        { chapter, path: here, depth },
        ...walk(chapter.chapters ?? [], [...here, 'chapters'], depth + 1),
      ];
    });
  return walk(outline, ['outline'], 1);
}

/** The official chapters of packs: all of them, for a report that has none yet. */
export function officialOutline({ outline }: { outline: PackChapter[] }): RequestedChapter[] {
  return outline.map(({ key, title, chapters = [] }) => ({
    key,
    title,
    chapters: officialOutline({ outline: chapters }),
  }));
}

/** Those that no report may lack: the required ones, those that hold a table, and what is above them. */
export function requiredOutline({
  outline,
  tables,
}: {
  outline: PackChapter[];
  tables: Pick<PackTable, 'chapter'>[];
}): RequestedChapter[] {
  return outline.flatMap(({ key, title, required, chapters = [] }) => {
    const below = requiredOutline({ outline: chapters, tables });
    const isNeeded = required || below.length > 0 || tables.some(({ chapter }) => chapter === key);
    return isNeeded ? [{ key, title, chapters: below }] : [];
  });
}
