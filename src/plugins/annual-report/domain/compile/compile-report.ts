import { reportSchema, type EditionHead, type ReportJson } from '../../contract/report';
import { assembleReport } from '../assemble/assemble-report';
import { canonicalJson } from '../canonical/canonical-json';
import type { JudgedFinding } from '../checks/finding';
import type { NumberDeclaration } from '../ledger/declarations';
import type { PreparedReport } from './prepare-report';

/**
 * Compiles a report: assembles it, holds it against the contract and writes its canonical form. Pure: the
 * same input gives the same bytes.
 * @throws ZodError when the result would break the contract
 */
export function compileReport(input: {
  prepared: PreparedReport;
  edition: EditionHead | null;
  findings: Pick<JudgedFinding, 'check' | 'severity' | 'waiver'>[];
  declarations?: NumberDeclaration[];
}): { report: ReportJson; body: string } {
  const report = reportSchema.parse(assembleReport(input));
  return { report, body: canonicalJson({ value: report }) };
}
