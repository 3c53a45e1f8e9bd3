import type { Indicator, Value } from '../../../client/src/types';
import type { Point } from '../charts/chart-data';

export type YearValue = { year: number; value: Value };

/** The values of an indicator, oldest first. */
export function valuesByYear({ values }: Indicator): YearValue[] {
  return Object.entries(values)
    .map(([year, value]) => ({ year: Number(year), value }))
    .sort((left, right) => left.year - right.year);
}

/** Those of them that are numbers. */
export function pointsOfIndicator(indicator: Indicator): Point[] {
  return valuesByYear(indicator).flatMap(({ year, value: { value, text } }) =>
    value === null ? [] : [{ year, value, text }],
  );
}

/** A value as people read it: with its unit, where its text has none. */
export function withUnit({ text, unit }: { text: string; unit: string | null }): string {
  return unit === null || unit === '' || text.endsWith(unit) ? text : `${text} ${unit}`;
}
