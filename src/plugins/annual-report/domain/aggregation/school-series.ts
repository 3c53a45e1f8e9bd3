import type { IndicatorKind } from '../../contract/indicator';
import type { SchoolSeriesYear } from '../../contract/series';
import { valueChange } from '../values/value-change';
import type { AggregateReason } from './aggregate-reason';
import type { SchoolValue } from './school-cell';

const reasonOf = (
  before: SchoolValue | undefined,
  after: SchoolValue,
  kind: IndicatorKind,
): AggregateReason | null => {
  if (!before) return 'no-year-before';
  if (before.value === null || after.value === null) return 'value-missing';
  if (kind === 'percent') return 'percentage-points';
  return before.value === 0 ? 'zero-base' : null;
};

/** The years of a school's series, ascending, each with its change to the calendar year before it. */
export const schoolSeries = ({
  values,
  kind,
  from,
}: {
  /** At most one a year; a year before `from` serves the first change alone. */
  values: SchoolValue[];
  kind: IndicatorKind;
  from: number | null;
}): SchoolSeriesYear[] => {
  const byYear = new Map(values.map((value) => [value.year, value]));
  return [...byYear.values()]
    .filter(({ year }) => from === null || year >= from)
    .sort((left, right) => left.year - right.year)
    .map((value) => {
      const before = byYear.get(value.year - 1);
      const change = valueChange({
        from: value.year - 1,
        to: value.year,
        before: before?.value ?? null,
        after: value.value,
        kind,
      });
      return {
        ...value,
        from: value.edition.year === value.year ? null : value.edition.year,
        change: {
          from: value.year - 1,
          absolute: change?.absolute ?? null,
          percent: change?.percent ?? null,
          reason: reasonOf(before, value, kind),
        },
      };
    });
};
