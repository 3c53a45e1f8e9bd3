/** Items by what is told of them, each group in the order of the items. */
export function groupBy<Item>(
  items: readonly Item[],
  nameOf: (item: Item) => string,
): Map<string, Item[]> {
  const groups = new Map<string, Item[]>();
  for (const item of items) {
    const group = groups.get(nameOf(item));
    if (group) group.push(item);
    else groups.set(nameOf(item), [item]);
  }
  return groups;
}

/** Indices of one of the longest strictly increasing runs through the values, in O(n log n). */
export function longestIncreasing({ values }: { values: number[] }): number[] {
  const ends: number[] = [];
  const previous: number[] = [];
  const valueAt = (index: number | undefined): number =>
    index === undefined ? -Infinity : (values[index] ?? -Infinity);
  values.forEach((value, index) => {
    let low = 0;
    let high = ends.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (valueAt(ends[middle]) < value) low = middle + 1;
      else high = middle;
    }
    previous[index] = low === 0 ? -1 : (ends[low - 1] ?? -1);
    ends[low] = index;
  });
  const found: number[] = [];
  for (let index = ends.at(-1) ?? -1; index >= 0; index = previous[index] ?? -1) found.push(index);
  return found.reverse();
}

/** The keys of both sides in one order: the newer one, with what was removed behind what it stood behind. */
export function mergeOrder({ before, after }: { before: string[]; after: string[] }): string[] {
  const kept = new Set(after);
  const first: string[] = [];
  const behind = new Map<string, string[]>();
  let list = first;
  for (const key of before) {
    if (kept.has(key)) {
      list = behind.get(key) ?? [];
      behind.set(key, list);
    } else {
      list.push(key);
    }
  }
  return [...first, ...after.flatMap((key) => [key, ...(behind.get(key) ?? [])])];
}

/**
 * Of the keys on both sides, those that are not in their old order: as few as can be, so that one chapter that
 * jumped over ten is one that moved, not ten.
 */
export function movedKeys({ before, after }: { before: string[]; after: string[] }): Set<string> {
  const places = new Map(before.map((key, index) => [key, index]));
  const kept = after.filter((key) => places.has(key));
  const inOrder = new Set(
    longestIncreasing({ values: kept.map((key) => places.get(key) ?? 0) }).map(
      (index) => kept[index],
    ),
  );
  return new Set(kept.filter((key) => !inOrder.has(key)));
}
