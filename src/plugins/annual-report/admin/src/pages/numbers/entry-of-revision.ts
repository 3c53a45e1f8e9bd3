import type { ValueRevision } from '../../../../contract/desk/values';
import { isMissing, type CellEntry } from './cell-edit';

/** What is entered to make an earlier revision stand again, as a new one. */
export function entryOfRevision({ revision }: { revision: ValueRevision }): CellEntry {
  const { status, printed, respondents, method, note } = revision;
  const beside = { respondents, method, note };
  return isMissing(status) ? { status, ...beside } : { text: printed, ...beside };
}
