import type Decimal from 'decimal.js';
import type { AggregateCell } from '../../contract/aggregate';
import type { ValueStatus } from '../../contract/value';
import { FormulaDecimal, roundHalfUp } from '../formulas/compute-node';
import { statusText } from '../base/status-text';
import { KIND_SUFFIXES } from '../values/value-text';
import type { AggregateReason } from './aggregate-reason';
import type { AggregationTask } from './aggregation-task';
import { valueName } from './expand-formula';
import { addTallies, type Tally, type TallyTotal } from './tally';

type Outcome =
  | { ok: true; value: Decimal; isExact: boolean }
  | { ok: false; reason: AggregateReason; status: ValueStatus };

const refuse = (reason: AggregateReason, status: ValueStatus): Outcome => ({
  ok: false,
  reason,
  status,
});

/** The status of all that there is, where it is one; else nothing was collected. */
const missingStatus = ({ missing: [first, ...others] }: TallyTotal): ValueStatus =>
  first !== undefined && others.length === 0 && statusText({ status: first }) !== null
    ? first
    : 'not-collected';

const sumOf = (total: TallyTotal, place: number): Decimal =>
  total.sums[place] ?? new FormulaDecimal(0);

const computeFormula = (
  formula: NonNullable<AggregationTask['formula']>,
  total: TallyTotal,
): Outcome => {
  if (total.schools === 0) return refuse('no-school-with-every-part', 'not-collected');
  const sums = formula.parts.map((part, place) => [valueName(part), sumOf(total, place)] as const);
  const computed = formula.compute(new Map(sums));
  return computed.ok
    ? { ...computed, isExact: false }
    : refuse('division-by-zero', 'not-applicable');
};

const computeMean = (total: TallyTotal): Outcome => {
  if (total.schools === 0) return refuse('no-school-with-weight', missingStatus(total));
  const weight = sumOf(total, 1);
  if (weight.isZero()) return refuse('weight-is-zero', 'not-applicable');
  return { ok: true, value: sumOf(total, 0).dividedBy(weight), isExact: false };
};

const compute = (task: AggregationTask, total: TallyTotal): Outcome => {
  if (task.refusal !== null) return refuse(task.refusal, 'not-applicable');
  if (task.formula) return computeFormula(task.formula, total);
  if (task.definition.aggregation === 'weighted') return computeMean(total);
  return total.schools === 0
    ? refuse('no-school-reported', missingStatus(total))
    : { ok: true, value: sumOf(total, 0), isExact: true };
};

const weakestStatus = ({ hasEstimated, hasProvisional }: TallyTotal): ValueStatus => {
  if (hasEstimated) return 'estimated';
  return hasProvisional ? 'provisional' : 'final';
};

const printNumber = (
  { value, isExact }: Extract<Outcome, { ok: true }>,
  { definition: { decimals, kind } }: AggregationTask,
): { value: number; text: string } => {
  const shown = isExact ? value : roundHalfUp({ value, decimals });
  const digits = shown.toFixed(Math.max(decimals, shown.decimalPlaces()));
  return { value: shown.toNumber(), text: `${digits}${KIND_SUFFIXES[kind] ?? ''}` };
};

/**
 * The value of an indicator over the schools that were tallied. A sum keeps its exact decimals; a mean or a
 * formula is rounded half up to the indicator's. What cannot be reported has a named status and a reason.
 */
export function aggregateCell({
  task,
  tallies,
  expected,
}: {
  task: AggregationTask;
  tallies: Tally[];
  expected: number;
}): AggregateCell {
  const { definition, formula } = task;
  const total = addTallies({ tallies, areWords: definition.kind === 'text' });
  const outcome = compute(task, total);
  const isMean = definition.aggregation === 'weighted' && total.schools > 0;
  const shared = {
    rule: definition.aggregation,
    schools: { reported: total.schools, expected },
    weight: isMean ? sumOf(total, 1).toNumber() : null,
    inputs:
      formula && total.schools > 0
        ? formula.parts.map((part, place) => ({ ...part, value: sumOf(total, place).toNumber() }))
        : null,
    from: total.from,
  };
  if (!outcome.ok) {
    const { status, reason } = outcome;
    return { value: null, text: statusText({ status }) ?? '——', status, reason, ...shared };
  }
  return {
    ...printNumber(outcome, task),
    status: weakestStatus(total),
    reason: total.schools < expected ? 'some-schools-missing' : null,
    ...shared,
  };
}
