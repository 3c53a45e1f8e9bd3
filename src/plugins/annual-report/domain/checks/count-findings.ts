import type { ReportJson } from '../../contract/report';
import type { JudgedFinding } from './finding';

/** Findings by severity; a waived or overridden one counts as waived alone. */
export function countBySeverity({
  findings,
}: {
  findings: Pick<JudgedFinding, 'severity' | 'waiver'>[];
}): { errors: number; warnings: number; notes: number; waived: number } {
  return {
    ...countFindings({ findings }),
    notes: findings.filter(({ severity, waiver }) => severity === 'note' && !waiver).length,
  };
}

/** Whether it stops a release: an error that nobody overrode. */
export function isBlocking({
  severity,
  waiver,
}: Pick<JudgedFinding, 'severity' | 'waiver'>): boolean {
  return severity === 'error' && waiver === null;
}

/** Counts for `quality` of the report: what is waived or overridden counts as waived alone. Notes are not counted. */
export function countFindings({
  findings,
}: {
  findings: Pick<JudgedFinding, 'severity' | 'waiver'>[];
}): ReportJson['quality']['findings'] {
  return {
    errors: findings.filter(isBlocking).length,
    warnings: findings.filter(({ severity, waiver }) => severity === 'warning' && !waiver).length,
    waived: findings.filter(({ waiver }) => waiver !== null).length,
  };
}
