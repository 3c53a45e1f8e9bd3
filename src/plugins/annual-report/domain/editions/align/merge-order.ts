/** The keys of both sides in one order: the newer one, with what was removed behind what it stood behind. */
export const mergeOrder = ({ before, after }: { before: string[]; after: string[] }): string[] => {
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
};
