import {
  type AggregatedIndicator,
  type IndicatorDefinition,
  RESPONDENTS,
} from '../../contract/aggregate';
import type { ValueKey } from '../content/value';
import type { AggregateReason } from './aggregate-reason';
import { type Definitions, type ExpandedFormula, expandFormula } from './expand-formula';

const roundingOf = ({ aggregation, decimals }: IndicatorDefinition): string =>
  aggregation === 'formula' || aggregation === 'weighted' ? `half-up:${decimals}` : 'exact';

/** An indicator as an answer over schools describes it. */
export function describeIndicator({
  definition,
}: {
  definition: IndicatorDefinition;
}): AggregatedIndicator {
  const { aggregationWeight: _weight, ...described } = definition;
  return { ...described, weight: weightOf(definition), rounding: roundingOf(definition) };
}

/**
 * What to add up over schools for one indicator and year. Without `parts` the indicator's own values (times
 * their respondents where it is a weighted mean); with them, all parts over the schools that have every one.
 */
export type AggregationTask = ValueKey & {
  definition: IndicatorDefinition;
  parts: ValueKey[] | null;
  formula: ExpandedFormula | null;
  /** Why the task cannot be done at all; its values are still counted. */
  refusal: AggregateReason | null;
};

/** What a weighted mean is weighted by; null for other rules. */
export function weightOf({
  aggregation,
  aggregationWeight,
}: Pick<IndicatorDefinition, 'aggregation' | 'aggregationWeight'>): string | null {
  return aggregation === 'weighted' ? (aggregationWeight ?? RESPONDENTS) : null;
}

/** Plans the aggregation of an indicator for a year by the rule of its definition. */
export function planTask({
  indicator,
  year,
  definition,
  definitions,
}: ValueKey & {
  definition: IndicatorDefinition;
  definitions: Definitions;
}): AggregationTask {
  const task = { indicator, year, definition, parts: null, formula: null, refusal: null };
  if (definition.aggregation === 'none') return { ...task, refusal: 'not-aggregated' };
  const weight = weightOf(definition);
  if (weight !== null && weight !== RESPONDENTS) {
    return {
      ...task,
      parts: [
        { indicator, year },
        { indicator: weight, year },
      ],
    };
  }
  if (definition.aggregation !== 'formula') return task;
  const expansion = expandFormula({ indicator, year, definitions });
  if (!expansion.ok) return { ...task, refusal: expansion.reason };
  return { ...task, parts: expansion.formula.parts, formula: expansion.formula };
}
