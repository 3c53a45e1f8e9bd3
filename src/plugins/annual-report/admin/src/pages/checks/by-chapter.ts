import type { FindingJson } from '../../../../contract/finding';

export type InChapter<Item> = {
  /** Number of the chapter; null for what stands in none. */
  chapter: string | null;
  /** Title of the chapter, where one of the places names it. */
  title: string | null;
  items: Item[];
};

const partsOf = (chapter: string): number[] => chapter.split('.').map(Number);

const compareChapters = (left: string | null, right: string | null): number => {
  if (left === null || right === null) return Number(left === null) - Number(right === null);
  const [ours, theirs] = [partsOf(left), partsOf(right)];
  for (let index = 0; index < Math.max(ours.length, theirs.length); index += 1) {
    const difference = (ours[index] ?? 0) - (theirs[index] ?? 0);
    if (difference !== 0) return difference;
  }
  return 0;
};

/** Things by the chapter of their place in the order of the outline, what stands in no chapter last. */
export function byChapter<Item>(
  items: Item[],
  placeOf: (item: Item) => FindingJson['place'],
): InChapter<Item>[] {
  const chapters = new Map<string | null, InChapter<Item>>();
  for (const item of items) {
    const { chapter, type, title } = placeOf(item);
    const there = chapters.get(chapter) ?? { chapter, title: null, items: [] };
    chapters.set(chapter, there);
    there.items.push(item);
    if (type === 'chapter') there.title = title;
  }
  return [...chapters.values()].sort((left, right) => compareChapters(left.chapter, right.chapter));
}
