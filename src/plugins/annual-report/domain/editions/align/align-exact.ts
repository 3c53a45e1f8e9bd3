import { longestIncreasing } from './sequences';

/** Indices, before and after, of two things that are one. */
export type Pair = [before: number, after: number];

type Gap = { fromBefore: number; toBefore: number; fromAfter: number; toAfter: number };

const uniquePlaces = (items: string[], from: number, to: number): Map<string, number> => {
  const places = new Map<string, number>();
  const repeated = new Set<string>();
  for (let index = from; index < to; index += 1) {
    const item = items[index] ?? '';
    if (places.has(item)) repeated.add(item);
    places.set(item, index);
  }
  for (const item of repeated) places.delete(item);
  return places;
};

/**
 * Pairs what is equal and in order, without looking at every two: equal beginnings and ends, then what stands
 * once on each side, then the same again in between ("patience diff"). What repeats itself in the middle of
 * something else stays without a pair.
 */
export function alignExact({ before, after }: { before: string[]; after: string[] }): Pair[] {
  const pairs: Pair[] = [];
  const gaps: Gap[] = [
    { fromBefore: 0, toBefore: before.length, fromAfter: 0, toAfter: after.length },
  ];
  for (let gap = gaps.pop(); gap; gap = gaps.pop()) {
    let { fromBefore, toBefore, fromAfter, toAfter } = gap;
    const isOpen = (): boolean => fromBefore < toBefore && fromAfter < toAfter;
    while (isOpen() && before[fromBefore] === after[fromAfter]) {
      pairs.push([fromBefore, fromAfter]);
      fromBefore += 1;
      fromAfter += 1;
    }
    while (isOpen() && before[toBefore - 1] === after[toAfter - 1]) {
      toBefore -= 1;
      toAfter -= 1;
      pairs.push([toBefore, toAfter]);
    }
    if (!isOpen()) continue;

    const inAfter = uniquePlaces(after, fromAfter, toAfter);
    const once = [...uniquePlaces(before, fromBefore, toBefore)].flatMap(
      ([item, index]): Pair[] => {
        const place = inAfter.get(item);
        return place === undefined ? [] : [[index, place]];
      },
    );
    once.sort(([left], [right]) => left - right);
    const anchors = longestIncreasing({ values: once.map(([, place]) => place) }).flatMap((index) =>
      once.slice(index, index + 1),
    );
    if (anchors.length === 0) continue;
    for (const [anchorBefore, anchorAfter] of anchors) {
      pairs.push([anchorBefore, anchorAfter]);
      gaps.push({ fromBefore, toBefore: anchorBefore, fromAfter, toAfter: anchorAfter });
      fromBefore = anchorBefore + 1;
      fromAfter = anchorAfter + 1;
    }
    gaps.push({ fromBefore, toBefore, fromAfter, toAfter });
  }
  return pairs.sort(([left], [right]) => left - right);
}
