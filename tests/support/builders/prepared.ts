import {
  type PreparedReport,
  prepareReport,
} from '../../../src/plugins/annual-report/domain/compile/prepare-report';
import type { Check } from '../../../src/plugins/annual-report/domain/checks/check';
import type { Finding } from '../../../src/plugins/annual-report/domain/checks/finding';
import type { ReportContent } from '../../../src/plugins/annual-report/domain/content/report-content';
import { runChecks } from '../../../src/plugins/annual-report/domain/checks/run-checks';
import { reportContent } from './content';

/** A report of the given content, with everything computed from it. */
export function prepared(given: Partial<ReportContent> = {}): PreparedReport {
  return prepareReport({ content: reportContent(given) });
}

/** What one check finds in a report of the given content. */
export function findingsOf(check: Check, given: Partial<ReportContent>): Finding[] {
  return runChecks({ context: prepared(given), checks: [check] });
}
