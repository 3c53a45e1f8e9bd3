import type { PreparedReport } from '../../../compile/prepare-report';
import type { IndicatorContent } from '../../../content/report-content';
import type { Value, ValueBook } from '../../../content/value';
import { isPublishedIn } from '../../../values/covered-years';
import { type Interval, printedInterval } from './intervals';
/** A number of the report as a check reads it: with its indicator and what its rounding leaves open. */
export type Reading = Interval & { value: Value; number: number; indicator: IndicatorContent };

/** Null where there is no number: nothing contradicts nothing. */
export function readValue({
  values,
  indicator: code,
  year,
}: {
  values: ValueBook;
  indicator: string;
  year: number;
}): Reading | null {
  const value = values.find({ indicator: code, year });
  const indicator = values.indicator(code);
  if (!value || !indicator || value.value === null) return null;
  const { kind, unit } = indicator;
  const number = value.value;
  let interval: Interval | null = null;
  // Taken when asked for: most checks need the number alone.
  const read = () =>
    (interval ??= printedInterval({ text: value.text, value: number, kind, unit }));
  return {
    value,
    number,
    indicator,
    get low() {
      return read().low;
    },
    get high() {
      return read().high;
    },
  };
}

/** Years in which an indicator has a number, ascending. */
export function yearsOf({
  values,
  indicators,
}: {
  values: ValueBook;
  indicators: string[];
}): number[] {
  const years = indicators.flatMap((indicator) =>
    values.ofIndicator(indicator).flatMap(({ year, value }) => (value === null ? [] : [year])),
  );
  return [...new Set(years)].sort((one, other) => one - other);
}

/** Every number of the report, as the value book orders them. */
export function allReadings({ values }: { values: ValueBook }): Reading[] {
  return values
    .all()
    .flatMap(({ indicator, year }) => readValue({ values, indicator, year }) ?? []);
}

/**
 * How severe it is that a value cannot be: an error where a release would publish it, a warning where it is of
 * a year that the report does not speak of.
 */
export function severityOfImpossible({
  content,
  boundYears,
}: Pick<PreparedReport, 'content' | 'boundYears'>): (reading: Reading) => 'error' | 'warning' {
  const { tables, report } = content;
  const isPublished = isPublishedIn({ year: report.year, tables, boundYears });
  return ({ value }) => (isPublished(value) ? 'error' : 'warning');
}
