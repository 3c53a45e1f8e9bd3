import type { ReportJson } from '../../../src/plugins/annual-report/contract/report';
import { assembleReport } from '../../../src/plugins/annual-report/domain/assemble/assemble-report';
import { prepareReport } from '../../../src/plugins/annual-report/domain/compile/prepare-report';
import type { ReportContent } from '../../../src/plugins/annual-report/domain/content/report-content';
import { reportContent } from './content';
import { editionHead } from './report';

/** The released report of 2023 with the given content. */
export function lastYearReport(given: Partial<ReportContent> = {}): ReportJson {
  const content = reportContent(given);
  return assembleReport({
    prepared: prepareReport({ content: { ...content, report: { ...content.report, year: 2023 } } }),
    edition: editionHead(),
    findings: [],
  });
}
