/** Why a value over schools, or the change of a school's value, is missing or partial. */
export const AGGREGATE_REASONS = [
  'some-schools-missing',
  'no-school-reported',
  'not-aggregated',
  'no-school-with-weight',
  'weight-is-zero',
  'no-school-with-every-part',
  'part-not-additive',
  'formula-unreadable',
  'division-by-zero',
  'not-printed',
  'no-year-before',
  'value-missing',
  'zero-base',
  'percentage-points',
] as const;

export type AggregateReason = (typeof AGGREGATE_REASONS)[number];
