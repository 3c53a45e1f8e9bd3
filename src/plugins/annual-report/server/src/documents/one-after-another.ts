import type { DocumentRule } from './rule-context';

/** Two rules as one: the second is asked once the first would let the action happen, within what it holds. */
export function oneAfterAnother(first: DocumentRule, second: DocumentRule): DocumentRule {
  return (context, next) => first(context, () => second(context, next));
}
