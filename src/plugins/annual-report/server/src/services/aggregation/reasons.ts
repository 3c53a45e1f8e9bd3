import type { Reasons } from '../../../../contract/aggregate';
import { AGGREGATE_REASONS } from '../../../../domain/aggregation/aggregate-reason';
import { AGGREGATE_MESSAGES } from '../../messages/aggregate-messages';

/** The words of the reasons that an answer names, each once. */
export const wordsOf = ({ reasons }: { reasons: (string | null)[] }): Reasons => {
  const named = new Set(reasons);
  return Object.fromEntries(
    AGGREGATE_REASONS.filter((reason) => named.has(reason)).map((reason) => [
      reason,
      AGGREGATE_MESSAGES[reason],
    ]),
  );
};
