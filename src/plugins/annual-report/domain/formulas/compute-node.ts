import Decimal from 'decimal.js';
import { formatFormula } from './format-formula';
import type { FormulaNode } from './formula';
import { divisionByZero, missingInput, type Refusal } from './refusal';

const WORKING_DIGITS = 60;
/** Below the working digits: a third of three is one again before anything is rounded half up. */
const TRUSTED_DIGITS = 40;

/** decimal.js with the digits that formulas are computed in, apart from everybody else's settings. */
export const FormulaDecimal = Decimal.clone({
  precision: WORKING_DIGITS,
  rounding: Decimal.ROUND_HALF_UP,
  defaults: true,
});

/** Rounds half up, away from zero: 0.5 to 1 and -0.5 to -1. Never a negative zero. */
export function roundHalfUp({ value, decimals }: { value: Decimal; decimals: number }): Decimal {
  const rounded = new FormulaDecimal(value)
    .toSignificantDigits(TRUSTED_DIGITS, Decimal.ROUND_HALF_UP)
    .toDecimalPlaces(decimals, Decimal.ROUND_HALF_UP);
  return rounded.isZero() ? new FormulaDecimal(0) : rounded;
}

export type Computed = { ok: true; value: Decimal } | { ok: false; refusal: Refusal };

/** Numbers of the inputs by `code@year`. */
type Numbers = ReadonlyMap<string, Decimal>;

type Scope = { year: number; numbers: Numbers };

const done = (value: Decimal): Computed => ({ ok: true, value });

const withOne = (operand: Computed, work: (value: Decimal) => Decimal): Computed =>
  operand.ok ? done(work(operand.value)) : operand;

const withBoth = (
  left: Computed,
  right: Computed,
  work: (left: Decimal, right: Decimal) => Computed,
): Computed => {
  if (!left.ok) return left;
  return right.ok ? work(left.value, right.value) : right;
};

const divide = (part: FormulaNode, whole: FormulaNode, factor: number, scope: Scope): Computed =>
  withBoth(compute(part, scope), compute(whole, scope), (above, below) =>
    below.isZero()
      ? {
          ok: false,
          refusal: divisionByZero({
            divisor: formatFormula({ formula: { root: whole } }),
            year: scope.year,
          }),
        }
      : // Multiplied first: 1 of 3 in percent of 3 stays exact as long as it can.
        done(above.times(factor).dividedBy(below)),
  );

const computeBinary = (
  { operator, left, right }: Extract<FormulaNode, { type: 'binary' }>,
  scope: Scope,
): Computed => {
  if (operator === '/') return divide(left, right, 1, scope);
  return withBoth(compute(left, scope), compute(right, scope), (one, other) => {
    switch (operator) {
      case '+':
        return done(one.plus(other));
      case '-':
        return done(one.minus(other));
      case '*':
        return done(one.times(other));
    }
  });
};

const compute = (node: FormulaNode, scope: Scope): Computed => {
  switch (node.type) {
    case 'number':
      return done(new FormulaDecimal(node.text));
    case 'indicator': {
      const key = { indicator: node.code, year: node.year ?? scope.year };
      const value = scope.numbers.get(`${key.indicator}@${key.year}`);
      return value ? done(value) : { ok: false, refusal: missingInput(key) };
    }
    case 'negate':
      return withOne(compute(node.operand, scope), (value) => value.negated());
    case 'binary':
      return computeBinary(node, scope);
    case 'sum':
      return node.terms
        .map((term) => compute(term, scope))
        .reduce((total, term) => withBoth(total, term, (one, other) => done(one.plus(other))));
    case 'ratio':
      return divide(node.part, node.whole, 1, scope);
    case 'percent':
      return divide(node.part, node.whole, 100, scope);
    case 'round':
      return withOne(compute(node.operand, scope), (value) =>
        roundHalfUp({ value, decimals: node.decimals }),
      );
    case 'prev':
      return compute(node.operand, { ...scope, year: scope.year - 1 });
  }
};

/** Computes a node for a year from the numbers of its inputs; only a division by zero can stop it. */
export function computeNode({ node, ...scope }: Scope & { node: FormulaNode }): Computed {
  return compute(node, scope);
}
