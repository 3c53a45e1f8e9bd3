import type { IndicatorDefinition } from '../../../src/plugins/annual-report/contract/aggregate';
import { planTask } from '../../../src/plugins/annual-report/domain/aggregation/aggregation-task';
import type { SchoolValue } from '../../../src/plugins/annual-report/domain/aggregation/school-series';
import type { Tally } from '../../../src/plugins/annual-report/domain/aggregation/tally';

export function definition(given: Partial<IndicatorDefinition> = {}): IndicatorDefinition {
  return {
    name: '指标',
    unit: null,
    kind: 'count',
    decimals: 0,
    definition: null,
    source: null,
    direction: 'neither',
    aggregation: 'sum',
    aggregationWeight: null,
    formula: null,
    ...given,
  };
}

/** A dictionary by code; `a.x` and `a.y` are sums that formulas can name. */
export function dictionary(
  given: Record<string, Partial<IndicatorDefinition>> = {},
): Map<string, IndicatorDefinition> {
  return new Map(
    Object.entries({ 'a.x': {}, 'a.y': {}, ...given }).map(([code, parts]) => [
      code,
      definition(parts),
    ]),
  );
}

/** The task of indicator `b.value`, defined as given, for 2024. */
export function taskOf(given: Partial<IndicatorDefinition> = {}) {
  return planTask({
    indicator: 'b.value',
    year: 2024,
    definition: definition(given),
    definitions: dictionary({ 'b.value': given }),
  });
}

export function tally(given: Partial<Tally> = {}): Tally {
  return {
    report: null,
    schools: 1,
    words: 0,
    sums: ['10'],
    hasEstimated: false,
    hasProvisional: false,
    missing: [],
    ...given,
  };
}

export function schoolValue(given: Partial<SchoolValue> = {}): SchoolValue {
  return {
    year: 2024,
    value: 10,
    text: '10',
    status: 'final',
    origin: 'reported',
    respondents: null,
    edition: { year: 2024, number: 1 },
    ...given,
  };
}
