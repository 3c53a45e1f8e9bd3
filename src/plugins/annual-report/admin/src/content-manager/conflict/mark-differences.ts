import { diffChars } from 'diff';

/** A piece of a text, marked where the other text has something else. */
export type Piece = { text: string; isMarked: boolean };

/** Two very different texts are not worth more. */
const PATIENCE_MS = 400;

const whole = (text: string): Piece[] => [{ text, isMarked: true }];

/** Two texts in pieces: what only the left has, and what only the right has, is marked. */
export function markDifferences({ left, right }: { left: string; right: string }): {
  left: Piece[];
  right: Piece[];
} {
  const changes = diffChars(left, right, { timeout: PATIENCE_MS });
  if (!changes) return { left: whole(left), right: whole(right) };
  const side = (other: 'added' | 'removed', own: 'added' | 'removed'): Piece[] =>
    changes
      .filter((change) => !change[other])
      .map((change) => ({ text: change.value, isMarked: change[own] }));
  return { left: side('added', 'removed'), right: side('removed', 'added') };
}
