import { alignExact, type Pair } from './align-exact';
import { alignSimilar, type Comparable } from './align-similar';

export type { Comparable } from './align-similar';

const wholeOf = ({ group, text }: Comparable): string => `${group}\n${text}`;

/** Pairs the texts that are one, the same or rewritten, in order. What has no pair was removed or added. */
export function alignTexts({
  before,
  after,
}: {
  before: Comparable[];
  after: Comparable[];
}): Pair[] {
  const same = alignExact({ before: before.map(wholeOf), after: after.map(wholeOf) });
  const end: Pair = [before.length, after.length];
  let [fromBefore, fromAfter] = [0, 0];
  return [...same, end].flatMap((pair) => {
    const [offsetBefore, offsetAfter] = [fromBefore, fromAfter];
    const rewritten = alignSimilar({
      before: before.slice(offsetBefore, pair[0]),
      after: after.slice(offsetAfter, pair[1]),
    }).map(([left, right]): Pair => [left + offsetBefore, right + offsetAfter]);
    [fromBefore, fromAfter] = [pair[0] + 1, pair[1] + 1];
    return pair === end ? rewritten : [...rewritten, pair];
  });
}
