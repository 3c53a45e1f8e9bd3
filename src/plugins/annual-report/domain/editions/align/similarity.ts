/** Pairs of neighbouring characters with how often they stand in a text. */
export type Bigrams = { counts: Map<string, number>; total: number };

/** Chinese has no blanks between its words, so that two characters stand for a word. */
export function bigramsOf({ text }: { text: string }): Bigrams {
  const padded = `\n${text}\n`;
  const counts = new Map<string, number>();
  for (let index = 1; index < padded.length; index += 1) {
    const bigram = padded.slice(index - 1, index + 1);
    counts.set(bigram, (counts.get(bigram) ?? 0) + 1);
  }
  return { counts, total: padded.length - 1 };
}

/** From 0, nothing in common, to 1, the same (Dice’s coefficient). */
export function similarity(left: Bigrams, right: Bigrams): number {
  const [few, many] = left.counts.size < right.counts.size ? [left, right] : [right, left];
  let common = 0;
  for (const [bigram, count] of few.counts) {
    common += Math.min(count, many.counts.get(bigram) ?? 0);
  }
  return (2 * common) / (left.total + right.total);
}
