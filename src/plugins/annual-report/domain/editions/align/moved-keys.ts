import { longestIncreasing } from './longest-increasing';

/**
 * Of the keys on both sides, those that are not in their old order: as few as can be, so that one chapter that
 * jumped over ten is one that moved, not ten.
 */
export const movedKeys = ({
  before,
  after,
}: {
  before: string[];
  after: string[];
}): Set<string> => {
  const places = new Map(before.map((key, index) => [key, index]));
  const kept = after.filter((key) => places.has(key));
  const inOrder = new Set(
    longestIncreasing({ values: kept.map((key) => places.get(key) ?? 0) }).map(
      (index) => kept[index],
    ),
  );
  return new Set(kept.filter((key) => !inOrder.has(key)));
};
