import fc from 'fast-check';
import type {
  Formula,
  FormulaNode,
} from '../../../src/plugins/annual-report/domain/formulas/formula';
import { parseFormula } from '../../../src/plugins/annual-report/domain/formulas/parse-formula';
import type { RefusalReason } from '../../../src/plugins/annual-report/domain/formulas/refusal';

/** The formula that a text is. A text that is none fails the test that gives it. */
export function formula(text: string): Formula {
  const parsed = parseFormula({ text });
  if (!parsed.ok) throw new Error(parsed.problem.messages.en);
  return parsed.formula;
}

export const CODES = ['students.total', 'students.in-service', 'staff.full-time.2023', 'a.b'];

const number = (): fc.Arbitrary<FormulaNode> =>
  fc
    .oneof(
      fc.integer({ min: 0, max: 1_000_000 }).map(String),
      fc
        .tuple(fc.integer({ min: 0, max: 9999 }), fc.integer({ min: 1, max: 99 }))
        .map(([whole, fraction]) => `${whole}.${fraction}`.replace(/0$/, '1')),
    )
    .map((text) => ({ type: 'number', text }));

const indicator = (): fc.Arbitrary<FormulaNode> =>
  fc
    .tuple(fc.constantFrom(...CODES), fc.option(fc.integer({ min: 2020, max: 2024 })))
    .map(([code, year]) => ({ type: 'indicator', code, year }));

/** Any tree that the language can write. */
export function formulaNode(): fc.Arbitrary<FormulaNode> {
  return fc.letrec<{ node: FormulaNode }>((tie) => {
    const node = tie('node');
    return {
      node: fc.oneof(
        { maxDepth: 5, depthSize: 'small' },
        number(),
        indicator(),
        fc.record({ type: fc.constant('negate' as const), operand: node }),
        fc.record({
          type: fc.constant('binary' as const),
          operator: fc.constantFrom('+' as const, '-' as const, '*' as const, '/' as const),
          left: node,
          right: node,
        }),
        fc.record({
          type: fc.constant('sum' as const),
          terms: fc.array(node, { minLength: 1, maxLength: 3 }),
        }),
        fc.record({
          type: fc.constantFrom('ratio' as const, 'percent' as const),
          part: node,
          whole: node,
        }),
        fc.record({
          type: fc.constant('round' as const),
          operand: node,
          decimals: fc.integer({ min: 0, max: 6 }),
        }),
        fc.record({ type: fc.constant('prev' as const), operand: node }),
      ),
    };
  }).node;
}

/** The part of a reason that says what is to blame. */
export function blame({ code, indicator: of, year }: RefusalReason) {
  return [code, of, year];
}
