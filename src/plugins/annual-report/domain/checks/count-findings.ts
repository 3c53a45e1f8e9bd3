import type { ReportJson } from '../../contract/report';
import type { JudgedFinding } from './finding';

/** Findings by severity; a waived one counts as waived alone. */
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

/** Counts for `quality` of the report: a waived warning counts as waived alone. Notes are not counted. */
export function countFindings({
  findings,
}: {
  findings: Pick<JudgedFinding, 'severity' | 'waiver'>[];
}): ReportJson['quality']['findings'] {
  return {
    errors: findings.filter(({ severity }) => severity === 'error').length,
    warnings: findings.filter(({ severity, waiver }) => severity === 'warning' && !waiver).length,
    waived: findings.filter(({ severity, waiver }) => severity !== 'error' && waiver).length,
  };
}
