import type Decimal from 'decimal.js';
import type { ValueStatus } from '../../contract/value';
import { hasTooManyDigits } from '../base/stored-number';
import { computeNode, FormulaDecimal, roundHalfUp } from './compute-node';
import { type Formula, formulaInputs, inputYear } from './formula';
import {
  missingInput,
  notApplicableInput,
  type Refusal,
  suppressedInput,
  tooLarge,
} from './refusal';

/** Statuses that carry a number, the strongest first. */
const STRENGTHS = ['final', 'provisional', 'estimated'] as const;

type NumberStatus = (typeof STRENGTHS)[number];

/** Status of what is derived from values of these statuses: that of the weakest; of nothing, final. */
function weakestStatus({ statuses }: { statuses: ValueStatus[] }): NumberStatus {
  return STRENGTHS.findLast((strength) => statuses.includes(strength)) ?? 'final';
}

function carriesNumber({ status }: { status: ValueStatus }): boolean {
  return STRENGTHS.some((strength) => strength === status);
}

type InputValue = { value: number | null; status: ValueStatus };
type ResolvedInput = { indicator: string; year: number; value: number | null };

type FindInput = (key: { indicator: string; year: number }) => InputValue | undefined;

export type Evaluation =
  | { ok: true; value: Decimal; status: NumberStatus; inputs: ResolvedInput[] }
  | ({ ok: false; inputs: ResolvedInput[] } & Refusal);

type Found = ResolvedInput & { status: ValueStatus };

/** What is suppressed is not shown as an input either. */
const findInputs = (formula: Formula, year: number, find: FindInput): Found[] => {
  const found = new Map<string, Found>();
  for (const input of formulaInputs({ formula })) {
    const key = { indicator: input.indicator, year: inputYear({ input, year }) };
    const { value, status } = find(key) ?? { value: null, status: 'not-collected' };
    const shown = carriesNumber({ status }) ? value : null;
    found.set(`${key.indicator}@${key.year}`, { ...key, value: shown, status });
  }
  return [...found.values()];
};

/** Suppressed before not applicable before missing: what a reader may not see, then what cannot be fixed. */
const refuseInputs = (inputs: Found[]): Refusal | null => {
  const suppressed = inputs.find(({ status }) => status === 'suppressed');
  if (suppressed) return suppressedInput(suppressed);
  const notApplicable = inputs.find(({ status }) => status === 'not-applicable');
  if (notApplicable) return notApplicableInput(notApplicable);
  const missing = inputs.find(({ value }) => value === null);
  return missing ? missingInput(missing) : null;
};

const isTooLarge = (value: Decimal): boolean =>
  hasTooManyDigits({ number: roundHalfUp({ value, decimals: 0 }) });

/**
 * Takes a formula for a year. The value is exact to 40 digits and not yet rounded; its status is that of the
 * weakest input. What is missing is never 0: the result then is a named status with its reason. A value whose
 * whole part has more than 15 digits cannot be kept at any rounding and is refused.
 * @param find a value by indicator and year; undefined where there is none
 */
export function evaluateFormula({
  formula,
  year,
  find,
}: {
  formula: Formula;
  year: number;
  find: FindInput;
}): Evaluation {
  const found = findInputs(formula, year, find);
  const inputs = found.map(({ indicator, year: of, value }) => ({ indicator, year: of, value }));
  const refusal = refuseInputs(found);
  if (refusal) return { ok: false, inputs, ...refusal };
  const numbers = new Map(
    inputs.flatMap(({ indicator, year: of, value }) =>
      value === null ? [] : [[`${indicator}@${of}`, new FormulaDecimal(value)] as const],
    ),
  );
  const computed = computeNode({ node: formula.root, year, numbers });
  if (!computed.ok) return { ok: false, inputs, ...computed.refusal };
  if (isTooLarge(computed.value)) return { ok: false, inputs, ...tooLarge() };
  const value = computed.value.isZero() ? new FormulaDecimal(0) : computed.value;
  return {
    ok: true,
    value,
    status: weakestStatus({ statuses: found.map(({ status }) => status) }),
    inputs,
  };
}
