import type { PanelDocumentType } from '../../contract/admin/document';
import type { DocumentLedger } from '../../contract/admin/ledger';
import type { PreparedReport } from '../compile/prepare-report';
import { coverageOf } from '../ledger/coverage';
import { accountNumbers, type NumberDeclaration } from '../ledger/declarations';
import { describeNumbers } from '../ledger/describe-ledger';
import { findPlace, standsIn } from './document-place';

/** The numbers of a document and what stands behind each, with those of the pictures that stand first in it. */
export function documentLedger({
  prepared,
  declarations,
  earlier,
  type,
  documentId,
  idOf,
}: {
  prepared: PreparedReport;
  declarations: NumberDeclaration[];
  /** Those of last year's report. */
  earlier: NumberDeclaration[];
  type: PanelDocumentType;
  documentId: string;
  /** A short name for the identity of a number. */
  idOf: (identity: string) => string;
}): DocumentLedger {
  const { content, numbering } = prepared;
  const { label } = findPlace({ type, documentId, numbering });
  const isHere = standsIn({ type, documentId, label, numbering });
  const numbers = accountNumbers({ prepared, declarations }).filter(({ told }) =>
    isHere(told.statement.passage.place),
  );
  return {
    report: { school: content.school.code, year: content.report.year },
    coverage: coverageOf(numbers),
    documents: describeNumbers({ prepared, earlier, numbers, idOf }),
  };
}
