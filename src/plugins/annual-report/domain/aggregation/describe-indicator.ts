import type { AggregatedIndicator, IndicatorDefinition } from '../../contract/aggregate';
import { weightOf } from './aggregation-task';

const roundingOf = ({ aggregation, decimals }: IndicatorDefinition): string =>
  aggregation === 'formula' || aggregation === 'weighted' ? `half-up:${decimals}` : 'exact';

/** An indicator as an answer over schools describes it. */
export const describeIndicator = ({
  definition,
}: {
  definition: IndicatorDefinition;
}): AggregatedIndicator => {
  const { aggregationWeight: _weight, ...described } = definition;
  return { ...described, weight: weightOf(definition), rounding: roundingOf(definition) };
};
