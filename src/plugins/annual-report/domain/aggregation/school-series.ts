import type { AggregateCell, SchoolSeriesYear } from '../../contract/aggregate';
import type { IndicatorKind } from '../../contract/indicator';
import type { ValueOrigin, ValueStatus } from '../../contract/value';
import { statusText } from '../base/status-text';
import { valueChange } from '../values/value-change';
import type { AggregateReason } from './aggregate-reason';

/** A value that counts for a school, with the report that printed it. */
export type SchoolValue = {
  year: number;
  value: number | null;
  text: string;
  status: ValueStatus;
  origin: ValueOrigin;
  respondents: number | null;
  edition: { year: number; number: number };
};

const NOT_PRINTED = 'not-collected';

/** The cell of one school: what it released itself, whatever the indicator's rule over schools. */
export function schoolCell({ value }: { value: SchoolValue | undefined }): AggregateCell {
  const shared = { rule: 'own' as const, weight: null, inputs: null };
  if (!value) {
    return {
      ...shared,
      value: null,
      text: statusText({ status: NOT_PRINTED }) ?? '——',
      status: NOT_PRINTED,
      reason: 'not-printed',
      schools: { reported: 0, expected: 1 },
      from: [],
    };
  }
  const { value: number, text, status, year, edition } = value;
  return {
    ...shared,
    value: number,
    text,
    status,
    reason: null,
    schools: { reported: statusText({ status }) === null ? 1 : 0, expected: 1 },
    from: edition.year === year ? [] : [{ report: edition.year, schools: 1 }],
  };
}

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
export function schoolSeries({
  values,
  kind,
  from,
}: {
  /** At most one a year; a year before `from` serves the first change alone. */
  values: SchoolValue[];
  kind: IndicatorKind;
  from: number | null;
}): SchoolSeriesYear[] {
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
}
