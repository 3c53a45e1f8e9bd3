/** Less alike than this is another word, not a slip. */
const LEAST_LIKENESS = 0.5;

/** A typed word longer than this is no slip of any code. */
const MAX_LENGTH = 80;

/** Whoever typed more words wrong than this needs no more advice. */
const MAX_QUESTIONS = 100;

const pairsOf = (word: string): Set<string> => {
  const padded = ` ${word.toLowerCase()} `;
  return new Set(Array.from({ length: padded.length - 1 }, (_, at) => padded.slice(at, at + 2)));
};

/**
 * Finds the known word that is most like a typed one, by the pairs of letters they share, and gives its
 * answer; null when none is near. The words are indexed at the first question.
 */
export function createSuggester({ words }: { words: () => Iterable<[string, string]> }) {
  type Entry = { answer: string; size: number };
  let index: Map<string, Entry[]> | null = null;
  const answers = new Map<string, string | null>();

  const build = (): Map<string, Entry[]> => {
    const built = new Map<string, Entry[]>();
    for (const [word, answer] of words()) {
      const pairs = pairsOf(word);
      const entry = { answer, size: pairs.size };
      for (const pair of pairs) {
        const entries = built.get(pair);
        if (entries) entries.push(entry);
        else built.set(pair, [entry]);
      }
    }
    return built;
  };

  const findNearest = (typed: string): string | null => {
    index ??= build();
    const pairs = pairsOf(typed);
    const shared = new Map<Entry, number>();
    for (const pair of pairs) {
      for (const entry of index.get(pair) ?? []) shared.set(entry, (shared.get(entry) ?? 0) + 1);
    }
    let best: { answer: string; likeness: number } | null = null;
    for (const [{ answer, size }, count] of shared) {
      const likeness = (2 * count) / (pairs.size + size);
      if (likeness >= LEAST_LIKENESS && likeness > (best?.likeness ?? 0))
        best = { answer, likeness };
    }
    return best?.answer ?? null;
  };

  return ({ typed }: { typed: string }): string | null => {
    const existing = answers.get(typed);
    if (existing !== undefined) return existing;
    if (typed.length > MAX_LENGTH || answers.size >= MAX_QUESTIONS) return null;
    const answer = findNearest(typed);
    answers.set(typed, answer);
    return answer;
  };
}
