import type { ReportContent } from '../content/report-content';

export type Severity = 'error' | 'warning' | 'note';

/** Where a finding stands: a document and, where it is known, the field, row or year inside it. */
export type FindingPlace = {
  type: 'report' | 'chapter' | 'case' | 'image' | 'indicator-table';
  id: string;
  title: string;
  row?: string;
  year?: number;
};

export type Finding = {
  check: string;
  severity: Severity;
  place: FindingPlace;
  messages: { zh: string; en: string };
};

export type Check = {
  id: string;
  severity: Severity;
  run: (context: CheckContext) => Finding[];
};

export type CheckContext = { content: ReportContent };

/** Counts for `quality` of the report. Errors can never be waived. */
export const countFindings = (
  findings: Finding[],
): { errors: number; warnings: number; waived: number } => ({
  errors: findings.filter((finding) => finding.severity === 'error').length,
  warnings: findings.filter((finding) => finding.severity === 'warning').length,
  waived: 0,
});
