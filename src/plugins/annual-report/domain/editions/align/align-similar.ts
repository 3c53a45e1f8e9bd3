import type { Pair } from './align-exact';

/** Pairs of neighbouring characters with how often they stand in a text. */
type Bigrams = { counts: Map<string, number>; total: number };

/** Chinese has no blanks between its words, so that two characters stand for a word. */
function bigramsOf({ text }: { text: string }): Bigrams {
  const padded = `\n${text}\n`;
  const counts = new Map<string, number>();
  for (let index = 1; index < padded.length; index += 1) {
    const bigram = padded.slice(index - 1, index + 1);
    counts.set(bigram, (counts.get(bigram) ?? 0) + 1);
  }
  return { counts, total: padded.length - 1 };
}

/** From 0, nothing in common, to 1, the same (Dice’s coefficient). */
function similarity(left: Bigrams, right: Bigrams): number {
  const [few, many] = left.counts.size < right.counts.size ? [left, right] : [right, left];
  let common = 0;
  for (const [bigram, count] of few.counts) {
    common += Math.min(count, many.counts.get(bigram) ?? 0);
  }
  return (2 * common) / (left.total + right.total);
}

/** What two texts have in common to count as one that was rewritten. */
const ENOUGH = 0.4;

/** Longer gaps are cut into pieces of this length, so that the cost grows with the length, not with its square. */
const PIECE = 40;

/** A text with what it must share to be compared at all. */
export type Comparable = { group: string; text: string };

const pairPiece = (scores: number[][], rows: number, columns: number): Pair[] => {
  const best = Array.from({ length: rows + 1 }, () => new Array<number>(columns + 1).fill(0));
  const at = (row: number, column: number): number => best[row]?.[column] ?? 0;
  const together = (row: number, column: number): number =>
    (scores[row]?.[column] ?? 0) + at(row + 1, column + 1);
  for (let row = rows - 1; row >= 0; row -= 1) {
    const line = best[row] ?? [];
    for (let column = columns - 1; column >= 0; column -= 1) {
      line[column] = Math.max(at(row + 1, column), at(row, column + 1), together(row, column));
    }
  }
  const pairs: Pair[] = [];
  let [row, column] = [0, 0];
  while (row < rows && column < columns) {
    if ((scores[row]?.[column] ?? 0) > 0 && together(row, column) === at(row, column)) {
      pairs.push([row, column]);
      row += 1;
      column += 1;
    } else if (at(row + 1, column) === at(row, column)) {
      row += 1;
    } else {
      column += 1;
    }
  }
  return pairs;
};

/** Pairs texts that were rewritten, in order: those that have the most in common altogether. */
export function alignSimilar({
  before,
  after,
}: {
  before: Comparable[];
  after: Comparable[];
}): Pair[] {
  if (before.length === 0 || after.length === 0) return [];
  const describe = (item: Comparable): Comparable & { bigrams: Bigrams } => ({
    ...item,
    bigrams: bigramsOf(item),
  });
  const pieces = Math.ceil(Math.max(before.length, after.length) / PIECE);
  return Array.from({ length: pieces }, (_, piece) => piece).flatMap((piece) => {
    const cut = (length: number): [number, number] => [
      Math.floor((piece * length) / pieces),
      Math.floor(((piece + 1) * length) / pieces),
    ];
    const [fromBefore, toBefore] = cut(before.length);
    const [fromAfter, toAfter] = cut(after.length);
    const olds = before.slice(fromBefore, toBefore).map(describe);
    const news = after.slice(fromAfter, toAfter).map(describe);
    const scores = olds.map((old) =>
      news.map((item) => {
        const score = old.group === item.group ? similarity(old.bigrams, item.bigrams) : 0;
        return score >= ENOUGH ? score : 0;
      }),
    );
    return pairPiece(scores, olds.length, news.length).map(([left, right]): Pair => [
      left + fromBefore,
      right + fromAfter,
    ]);
  });
}
