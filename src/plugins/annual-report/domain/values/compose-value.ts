import Decimal from 'decimal.js';
import type { Derivation } from '../../contract/value';
import type { IndicatorContent, ObservationContent } from '../content/report-content';
import { formatFormula } from '../formulas/format-formula';
import type { Formula } from '../formulas/formula';
import type { Value, ValueKey } from '../content/value';
import type { Outcome } from './derive-values';
import { valueText } from './value-text';

type Printing = Pick<IndicatorContent, 'decimals' | 'kind'>;

/** How to print a number that no dictionary knows: with the decimals that it has. */
const printingOf = (indicator: IndicatorContent | undefined, value: number | null): Printing =>
  indicator ?? { decimals: new Decimal(value ?? 0).decimalPlaces(), kind: 'count' };

const describeDerivation = (
  formula: Formula,
  decimals: number,
  { value, reason, inputs }: Outcome,
): Derivation => ({
  formula: formatFormula({ formula }),
  inputs,
  rounding: `half-up:${decimals}`,
  value,
  reason: reason?.code ?? null,
});

/** Whether what a formula gives is worth telling: a number of its inputs, or why there is none. */
const tells = ({ value, inputs, hasInput }: Outcome): boolean =>
  value === null ? hasInput : inputs.length > 0;

/** The value that stands for an indicator and a year, of what was entered and what its formula gives. */
export function composeValue({
  key,
  indicator,
  formula,
  observation,
  outcome,
}: {
  key: ValueKey;
  indicator: IndicatorContent | undefined;
  formula: Formula | undefined;
  observation: ObservationContent | undefined;
  outcome: Outcome | undefined;
}): Value | undefined {
  const reported = outcome && tells(outcome) ? outcome : undefined;
  const printing = printingOf(indicator, observation?.value ?? null);
  const derivation =
    reported && formula ? describeDerivation(formula, printing.decimals, reported) : null;
  const isMissing = observation === undefined || observation.status === 'not-collected';
  if (reported && isMissing && !(observation && reported.status === 'not-collected')) {
    const { value, status } = reported;
    return {
      ...key,
      value,
      text: valueText({ text: null, value, status, ...printing }),
      status,
      origin: 'derived',
      respondents: null,
      method: null,
      note: observation?.note ?? null,
      derivation,
    };
  }
  if (!observation) return undefined;
  return {
    ...observation,
    text: valueText({ ...observation, ...printing }),
    origin: 'reported',
    derivation: observation.status === 'suppressed' ? null : derivation,
  };
}
