import type { PanelDocumentType } from '../../../contract/admin/document';
import type { DocumentLedger, LedgerData } from '../../../contract/admin/ledger';
import {
  accountNumbers,
  numberIdentity,
  type KnownAccount,
  type NumberSigns,
} from '../../../domain/ledger/declarations';
import { describeLedger } from '../../../domain/ledger/describe-ledger';
import { planFacts as planEdits } from '../../../domain/ledger/offered-facts';
import { planOwnValue as planValue, type PlannedOwnValue } from '../../../domain/ledger/own-values';
import type { DocumentEdits } from '../../../domain/edits/text-edit';
import { earlierDeclarations, type OfferedKind } from '../../../domain/ledger/earlier-declarations';
import { documentLedger } from '../../../domain/editor-panel/document-ledger';
import { sha256 } from '../hash/sha256';
import { madeOnce, stateOf, type GivenState } from './prepared-report';

const ledgerData = madeOnce((state): LedgerData =>
  describeLedger({
    prepared: state.prepared(),
    declarations: state.declarations,
    earlier: state.earlier,
    asked: state.askedCoverage,
    idOf: sha256,
  }),
);

/** The numbers of a report and what stands behind them. */
export function describeNumbers(given: GivenState): LedgerData {
  return ledgerData(stateOf(given));
}

/** A number of a report with the short name under which it is declared: the hash of its identity. */
export type NamedNumber = {
  id: string;
  signs: NumberSigns;
  account: KnownAccount['kind'];
  /** What last year's report says of it; null where it says nothing. */
  earlier: OfferedKind | null;
};

/** Those of the named numbers that stand in the report. */
export function findNumbers({ ids, ...given }: GivenState & { ids: string[] }): NamedNumber[] {
  const asked = new Set(ids);
  const { prepared, declarations, earlier } = stateOf(given);
  const earlierOf = earlierDeclarations({ earlier });
  return accountNumbers({ prepared: prepared(), declarations })
    .map((number) => ({
      id: sha256(numberIdentity(number.signs)),
      signs: number.signs,
      account: number.account.kind,
      earlier: earlierOf(number)?.kind ?? null,
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

/** The numbers of one document of a report, with those of its pictures and tables; waits for no check. */
export function describeDocumentNumbers({
  type,
  documentId,
  ...given
}: GivenState & { type: PanelDocumentType; documentId: string }): DocumentLedger {
  const { prepared, declarations, earlier } = stateOf(given);
  return documentLedger({
    ...{ prepared: prepared(), declarations, earlier, type, documentId },
    idOf: sha256,
  });
}

/** What becomes of an open number that is made a value; null where it is not there, or not open, any more. */
export function planOwnValue({
  number,
  ...given
}: GivenState & { number: string }): PlannedOwnValue | null {
  const { prepared, declarations } = stateOf(given);
  return planValue({
    prepared: prepared(),
    declarations,
    isWanted: (identity) => sha256(identity) === number,
  });
}
