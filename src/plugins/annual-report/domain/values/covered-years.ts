import type { ReportContent } from '../content/report-content';
import type { ValueBook } from '../content/value';
import { buildValueBook } from './value-book';

/** The values that a report speaks of: those entered and those derived for the years that it covers. */
export function reportValues({
  content: { report, tables, indicators, observations },
}: {
  content: Pick<ReportContent, 'report' | 'tables' | 'indicators' | 'observations'>;
}): ValueBook {
  return buildValueBook({
    indicators,
    observations,
    years: coveredYears({ year: report.year, tables }),
  });
}

/** The years that a report speaks of, ascending: those of its tables, its own and the one before. */
export function coveredYears({
  year,
  tables,
}: {
  year: number;
  tables: { years: number[] }[];
}): number[] {
  return [...new Set([year - 1, year, ...tables.flatMap((table) => table.years)])].sort(
    (a, b) => a - b,
  );
}

/** Tells of a value whether a release would publish it: its year is one that the report covers or that its text binds. */
export function isPublishedIn({
  year: ofReport,
  tables,
  boundYears,
}: {
  year: number;
  tables: { years: number[] }[];
  /** Of indicators, by code. */
  boundYears: Map<string, Set<number>>;
}): (value: { indicator: string; year: number }) => boolean {
  const covered = new Set(coveredYears({ year: ofReport, tables }));
  return ({ indicator, year }) =>
    covered.has(year) || boundYears.get(indicator)?.has(year) === true;
}
