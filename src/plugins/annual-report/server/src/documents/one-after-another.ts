import type { DocumentRule } from './rule-context';

/** Two rules as one: the second is asked once the first would let the action happen, within what it holds. */
export const oneAfterAnother =
  (first: DocumentRule, second: DocumentRule): DocumentRule =>
  (context, next) =>
    first(context, () => second(context, next));
