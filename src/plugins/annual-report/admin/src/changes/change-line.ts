import type { TextDiff } from '../../../contract/changes/change-parts';
import type { WordId } from '../words';

/** One difference in words: what, where, and from what to what. */
export type ChangeLine = {
  key: string;
  kind: WordId;
  what: string;
  where: string;
  before: string | null;
  after: string | null;
  /** Word by word, where there is one. */
  diff: TextDiff | null;
};

/** What lines are written with. */
export type Speech = {
  say: (id: WordId, values?: Record<string, string | number>) => string;
  /** A value of an enumeration in words. */
  termOf: (value: string) => string;
};
