/**
 * The shortest way from one node to the first that ends the search, both included; null where there is none.
 * Breadth first, each node once.
 */
export function findPath({
  from,
  next,
  isEnd,
}: {
  from: string;
  next: (node: string) => string[];
  isEnd: (node: string) => boolean;
}): string[] | null {
  const cameFrom = new Map<string, string | null>([[from, null]]);
  const queue = [from];
  for (const node of queue) {
    if (isEnd(node)) {
      const path: string[] = [];
      for (let at: string | null = node; at !== null; at = cameFrom.get(at) ?? null)
        path.unshift(at);
      return path;
    }
    for (const following of next(node)) {
      if (cameFrom.has(following)) continue;
      cameFrom.set(following, node);
      queue.push(following);
    }
  }
  return null;
}
