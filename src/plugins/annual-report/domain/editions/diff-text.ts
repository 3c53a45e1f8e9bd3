import { diffArrays } from 'diff';
import type { TextDiff } from '../../contract/changes/change-kinds';

/**
 * Numbers and words of letters are compared whole; of Chinese, each character. A dictionary of words would cut
 * a text otherwise with every version of Node.js, and the same two editions must always differ in the same way.
 */
const TOKEN = /\d+(?:[.,]\d+)*%?|\p{Script=Latin}+|[\s\S]/gu;

const tokensOf = (text: string): string[] => text.match(TOKEN) ?? [];

/** Beyond these a text counts as written anew: both wordings are given, without what differs between them. */
const MAX_TOKENS = 4_000;
const MAX_EDITS = 300;

/** Steps that all texts of a comparison may take together; a diff takes at most the square of its edits. */
const MAX_STEPS = 1_000_000;

type Part = TextDiff[number];

const push = (parts: Part[], part: Part): void => {
  const last = parts.at(-1);
  if (part.text === '') return;
  if (last?.op === part.op) parts[parts.length - 1] = { ...last, text: last.text + part.text };
  else parts.push(part);
};

/** A single character that stayed between two changes is chance; they read better as one. */
const joinNeighbours = (parts: Part[]): TextDiff => {
  const joined: Part[] = [];
  let [removed, added] = ['', ''];
  const flush = (): void => {
    push(joined, { op: 'removed', text: removed });
    push(joined, { op: 'added', text: added });
    [removed, added] = ['', ''];
  };
  parts.forEach((part, index) => {
    const isBetween = removed + added !== '' && index < parts.length - 1;
    const isChance = isBetween && tokensOf(part.text).length === 1 && !/\d/.test(part.text);
    if (part.op === 'same' && !isChance) {
      flush();
      push(joined, part);
      return;
    }
    if (part.op !== 'added') removed += part.text;
    if (part.op !== 'removed') added += part.text;
  });
  flush();
  return joined;
};

/** Finds what differs between texts, as long as they are not too long and not too many. */
export function createTextDiffer() {
  let steps = 0;
  return {
    /** What stayed, went and came, in order; null where the texts are too long or too different. */
    diff({ before, after }: { before: string; after: string }): TextDiff | null {
      const [old, young] = [tokensOf(before), tokensOf(after)];
      if (old.length + young.length > MAX_TOKENS || steps > MAX_STEPS) return null;
      const changes = diffArrays(old, young, { maxEditLength: MAX_EDITS });
      if (!changes) {
        steps += MAX_EDITS ** 2;
        return null;
      }
      const edits = changes
        .filter(({ added, removed }) => added || removed)
        .reduce((sum, { count }) => sum + count, 0);
      steps += edits ** 2 + old.length;
      return joinNeighbours(
        changes.map(({ added, removed, value }) => ({
          op: added ? 'added' : removed ? 'removed' : 'same',
          text: value.join(''),
        })),
      );
    },
  };
}

export type TextDiffer = ReturnType<typeof createTextDiffer>;
