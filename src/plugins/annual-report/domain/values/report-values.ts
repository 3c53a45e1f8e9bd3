import type { ReportContent } from '../content/report-content';
import { coveredYears } from './covered-years';
import type { ValueBook } from '../content/value';
import { buildValueBook } from './value-book';

/** The values that a report speaks of: those entered and those derived for the years that it covers. */
export const reportValues = ({
  content: { report, tables, indicators, observations },
}: {
  content: Pick<ReportContent, 'report' | 'tables' | 'indicators' | 'observations'>;
}): ValueBook =>
  buildValueBook({
    indicators,
    observations,
    years: coveredYears({ year: report.year, tables }),
  });
