import { countFindings } from './count-findings';
import type { JudgedFinding } from './finding';

/** Findings by severity; a waived one counts as waived alone. */
export const countBySeverity = ({
  findings,
}: {
  findings: Pick<JudgedFinding, 'severity' | 'waiver'>[];
}): { errors: number; warnings: number; notes: number; waived: number } => ({
  ...countFindings({ findings }),
  notes: findings.filter(({ severity, waiver }) => severity === 'note' && !waiver).length,
});
