import type { Report, Value } from './types.ts';

/**
 * The value of an indicator in a year, of the report's own year by default; null where the report has none.
 * Print its `text`; its `value` is null where `status` says why there is no number.
 */
export function valueOf(
  report: Pick<Report, 'report' | 'indicators'>,
  { indicator, year = report.report.year }: { indicator: string; year?: number | undefined },
): Value | null {
  return report.indicators[indicator]?.values[String(year)] ?? null;
}
