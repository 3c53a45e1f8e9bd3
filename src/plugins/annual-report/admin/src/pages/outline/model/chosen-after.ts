import { inReadingOrder, type OutlineState } from './outline-state';

const idsOf = (state: OutlineState): string[] => inReadingOrder(state).map(({ item }) => item.id);

/**
 * The row that stays chosen when an outline changes: the same one, or, once that is gone, the one at its place.
 * What is new has another id after it is saved, and keeps its place.
 */
export function chosenAfter({
  chosen,
  before,
  after,
}: {
  chosen: string | null;
  before: OutlineState;
  after: OutlineState;
}): string | null {
  if (chosen === null || after.items.has(chosen)) return chosen;
  const place = idsOf(before).indexOf(chosen);
  const ids = idsOf(after);
  return place < 0 ? null : (ids[place] ?? ids.at(-1) ?? null);
}
