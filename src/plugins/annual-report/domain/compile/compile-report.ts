import { reportSchema, type EditionHead, type ReportJson } from '../../contract/report';
import { assembleReport } from '../assemble/assemble-report';
import { canonicalJson } from '../canonical/canonical-json';
import type { Finding } from '../checks/finding';
import type { ReportContent } from '../content/report-content';

/**
 * Compiles a report: assembles it, holds it against the contract and writes its canonical form. Pure: the
 * same content, edition and findings give the same bytes.
 * @throws ZodError when the result would break the contract
 */
export const compileReport = (input: {
  content: ReportContent;
  edition: EditionHead | null;
  findings: Finding[];
}): { report: ReportJson; body: string } => {
  const report = reportSchema.parse(assembleReport(input));
  return { report, body: canonicalJson({ value: report }) };
};
