import { ledgerOf } from '../../ledger/accounts';
import type { Told } from '../../ledger/statements';
import type { CheckContext } from '../check';
import type { NamedNumber, Sentence } from './sentences';

/** A number of a sentence, by its place in it. */
type Place = { context: CheckContext; sentence: Sentence; number: Pick<NamedNumber, 'start'> };

/** What the ledger reads at the place of a number of a sentence. */
export function toldOf({ context, sentence: { passage, start }, number }: Place): Told | undefined {
  return ledgerOf(context).toldAt({ passage, start: start + number.start });
}

/**
 * Whether something stands behind a number: it equals a value that its words name, or it hangs together with the
 * numbers around it. What such a number seems to contradict is another thing of a like name.
 */
export function isExplained(place: Place): boolean {
  const told = toldOf(place);
  const kind = told && ledgerOf(place.context).accountOf(told)?.kind;
  return kind === 'equal' || kind === 'derived';
}
