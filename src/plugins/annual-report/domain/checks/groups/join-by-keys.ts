/**
 * Puts things together that share a key, directly or over others.
 * @param keys of each thing
 * @returns indices of the things, bundle by bundle; each in order, and by its first thing
 */
export function joinByKeys(keys: string[][]): number[][] {
  const parents = keys.map((_, index) => index);
  const rootOf = (index: number): number => {
    let at = index;
    while (parents[at] !== at) {
      const above = parents[at] ?? at;
      parents[at] = parents[above] ?? above;
      at = above;
    }
    return at;
  };
  const holders = new Map<string, number>();
  for (const [index, own] of keys.entries()) {
    for (const key of own) {
      const holder = holders.get(key);
      if (holder === undefined) holders.set(key, index);
      else {
        const [one, other] = [rootOf(holder), rootOf(index)];
        parents[Math.max(one, other)] = Math.min(one, other);
      }
    }
  }
  const bundles = new Map<number, number[]>();
  for (const index of keys.keys()) {
    const root = rootOf(index);
    const bundle = bundles.get(root);
    if (bundle) bundle.push(index);
    else bundles.set(root, [index]);
  }
  return [...bundles.values()];
}
