import type { ValueStatus } from '../../contract/value';
import type { ValueKey } from '../content/value';
import { roundHalfUp } from '../formulas/compute-node';
import { evaluateFormula, type Evaluation } from '../formulas/evaluate-formula';
import { type Formula, formulaInputs, inputYear } from '../formulas/formula';
import { tooLarge, type RefusalReason } from '../formulas/refusal';
import { hasTooManyDigits } from '../base/stored-number';

/** A number or a status that was entered, as far as formulas are concerned. */
export type ReportedValue = { value: number | null; status: ValueStatus };

export type DerivableIndicator = { formula: Formula; decimals: number };

/** What a formula gives for a year: a rounded number, or null with a named status and the reason. */
export type Outcome = {
  value: number | null;
  status: ValueStatus;
  reason: RefusalReason | null;
  inputs: Evaluation['inputs'];
  /** Whether anything is known that the formula needs, apart from what it takes from another, fixed year. */
  hasInput: boolean;
};

const textOf = ({ indicator, year }: ValueKey): string => `${indicator}@${year}`;

const roundOutcome = (
  evaluation: Evaluation,
  decimals: number,
): Pick<Outcome, 'value' | 'status' | 'reason'> => {
  if (!evaluation.ok) {
    return { value: null, status: evaluation.status, reason: evaluation.reason };
  }
  const rounded = roundHalfUp({ value: evaluation.value, decimals });
  return hasTooManyDigits({ number: rounded })
    ? { value: null, ...tooLarge() }
    : { value: rounded.toNumber(), status: evaluation.status, reason: null };
};

/**
 * Derives values, each once, whatever needs it. What is reported wins over what is derived as an input; what
 * is derived enters as it is rounded, so that the inputs on show give the result. Only `years` are derived:
 * `prev` ends where nothing is known. A value that needs itself is missing.
 */
export function createDeriver({
  indicators,
  years,
  reported,
}: {
  indicators: ReadonlyMap<string, DerivableIndicator>;
  years: ReadonlySet<number>;
  reported: (key: ValueKey) => ReportedValue | undefined;
}): { derive: (key: ValueKey) => Outcome | undefined } {
  const outcomes = new Map<string, Outcome>();
  const inputs = new Map(
    [...indicators].map(([code, { formula }]) => [code, formulaInputs({ formula })] as const),
  );

  const find = (key: ValueKey): ReportedValue | undefined =>
    reported(key) ?? outcomes.get(textOf(key));

  const isDerivable = ({ indicator, year }: ValueKey): boolean =>
    indicators.has(indicator) && years.has(year);

  const neededBy = ({ indicator, year }: ValueKey): ValueKey[] =>
    (inputs.get(indicator) ?? [])
      .map((input) => ({ indicator: input.indicator, year: inputYear({ input, year }) }))
      .filter((key) => reported(key) === undefined && isDerivable(key));

  const evaluate = (key: ValueKey, { formula, decimals }: DerivableIndicator): Outcome => {
    const evaluation = evaluateFormula({ formula, year: key.year, find });
    const hasInput = (inputs.get(key.indicator) ?? []).some((input) => {
      if (input.year !== null && input.year !== key.year) return false;
      const found = find({
        indicator: input.indicator,
        year: inputYear({ input, year: key.year }),
      });
      return found !== undefined && found.status !== 'not-collected';
    });
    return { ...roundOutcome(evaluation, decimals), inputs: evaluation.inputs, hasInput };
  };

  /** Depth first on a stack of its own: a chain of a thousand indicators and years is no deeper a call. */
  const settle = (requested: ValueKey): void => {
    const stack = [requested];
    const begun = new Set<string>();
    for (let key = stack.at(-1); key !== undefined; key = stack.at(-1)) {
      const name = textOf(key);
      const indicator = indicators.get(key.indicator);
      const open = neededBy(key).filter(
        (needed) => !outcomes.has(textOf(needed)) && !begun.has(textOf(needed)),
      );
      if (outcomes.has(name) || indicator === undefined) stack.pop();
      else if (begun.has(name) && open.length === 0) {
        outcomes.set(name, evaluate(key, indicator));
        stack.pop();
      } else {
        begun.add(name);
        stack.push(...open.filter((needed) => textOf(needed) !== name));
      }
    }
  };

  return {
    /** Undefined for an indicator without a formula and for a year that is not derived. */
    derive: (key) => {
      if (isDerivable(key)) settle(key);
      return outcomes.get(textOf(key));
    },
  };
}
