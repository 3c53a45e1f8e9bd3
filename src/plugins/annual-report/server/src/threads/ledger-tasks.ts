import type { LedgerData } from '../../../contract/admin/ledger';
import {
  accountNumbers,
  numberIdentity,
  type KnownAccount,
  type NumberSigns,
} from '../../../domain/ledger/declarations';
import { describeLedger } from '../../../domain/ledger/describe-ledger';
import { planFacts as planEdits } from '../../../domain/ledger/offered-facts';
import type { DocumentEdits } from '../../../domain/edits/text-edit';
import { sha256 } from '../hash/sha256';
import { madeOnce, stateOf, type GivenState } from './prepared-report';

const ledgerData = madeOnce((state): LedgerData =>
  describeLedger({
    prepared: state.prepared(),
    declarations: state.declarations,
    idOf: sha256,
  }),
);

/** The numbers of a report and what stands behind them. */
export function describeNumbers(given: GivenState): LedgerData {
  return ledgerData(stateOf(given));
}

/** A number of a report with the short name under which it is declared: the hash of its identity. */
type NamedNumber = { id: string; signs: NumberSigns; account: KnownAccount['kind'] };

/** Those of the named numbers that stand in the report. */
export function findNumbers({ ids, ...given }: GivenState & { ids: string[] }): NamedNumber[] {
  const asked = new Set(ids);
  const { prepared, declarations } = stateOf(given);
  return accountNumbers({ prepared: prepared(), declarations })
    .map(({ signs, account }) => ({
      id: sha256(numberIdentity(signs)),
      signs,
      account: account.kind,
    }))
    .filter(({ id }) => asked.has(id));
}

/** The edits that bind numbers with the tokens that were seen, and how many are not offered like that any more. */
export function planFacts({
  facts,
  ...given
}: GivenState & { facts: { number: string; token: string }[] }): {
  missing: number;
  documents: DocumentEdits[];
} {
  const { prepared, declarations } = stateOf(given);
  return planEdits({
    prepared: prepared(),
    declarations,
    wanted: new Map(facts.map(({ number, token }) => [number, token])),
    idOf: sha256,
  });
}
