/** A chapter that a report is to have; what a chapter of a pack and one of last year's outline have in common. */
export type RequestedChapter = { key: string; title: string; chapters: RequestedChapter[] };

export type PresentChapter = { key: string; parent: string | null };

/** A chapter to add: under the chapter `parent` (null: at the top), at `index` among the siblings of then. */
export type PlannedChapter = {
  key: string;
  title: string;
  parent: string | null;
  index: number;
  isLast: boolean;
};

/**
 * What to add to an outline so that it has every chapter of the wanted ones, which follow each other in
 * order of weight. A chapter that is there stays where it is, whatever its place; a new one comes after the
 * nearest of its elder siblings. `present` is in sibling order.
 */
export function planOutline({
  present,
  requested,
}: {
  present: PresentChapter[];
  requested: RequestedChapter[][];
}): PlannedChapter[] {
  const siblings = new Map<string | null, string[]>();
  const there = new Set<string>();
  for (const { key, parent } of present) {
    siblings.set(parent, [...(siblings.get(parent) ?? []), key]);
    there.add(key);
  }
  const planned: PlannedChapter[] = [];

  const visit = (chapters: RequestedChapter[], parent: string | null): void => {
    let index = 0;
    for (const { key, title, chapters: below } of chapters) {
      const list = siblings.get(parent) ?? [];
      if (there.has(key)) {
        const place = list.indexOf(key);
        if (place !== -1) index = place + 1;
      } else {
        siblings.set(parent, [...list.slice(0, index), key, ...list.slice(index)]);
        there.add(key);
        planned.push({ key, title, parent, index, isLast: index === list.length });
        index += 1;
      }
      visit(below, key);
    }
  };
  for (const outline of requested) visit(outline, null);
  return planned;
}
