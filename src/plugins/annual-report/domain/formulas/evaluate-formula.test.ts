import Decimal from 'decimal.js';
import fc from 'fast-check';
import type { ValueStatus } from '../../contract/value';
import { evaluateFormula, type Evaluation } from './evaluate-formula';
import type { FormulaNode } from './formula';
import { blame, CODES, formula, formulaNode } from '../../../../../tests/support/builders/formulas';

type Given = Record<string, number | ValueStatus>;

const evaluate = (text: string, given: Given = {}, statuses: Record<string, ValueStatus> = {}) =>
  evaluateFormula({
    formula: formula(text),
    year: 2024,
    find: ({ indicator, year }) => {
      const found = given[`${indicator}@${year}`];
      if (found === undefined) return undefined;
      return typeof found === 'number'
        ? { value: found, status: statuses[`${indicator}@${year}`] ?? 'final' }
        : { value: null, status: found };
    },
  });

const numberOf = (evaluation: Evaluation): number | null =>
  evaluation.ok ? evaluation.value.toNumber() : null;

const reasonOf = (evaluation: Evaluation) =>
  evaluation.ok ? null : [evaluation.status, ...blame(evaluation.reason)];

const values: Given = {
  'a.b@2024': 7,
  'a.b@2023': 5,
  'a.b@2022': 4,
  'c.d@2024': 2,
  'c.d@2023': 3,
  'zero.x@2024': 0,
};

describe('evaluating a formula', () => {
  it.each([
    ['a.b + c.d', 9],
    ['a.b - c.d - 1', 4],
    ['a.b - (c.d - 1)', 6],
    ['1 + 2 * 3', 7],
    ['-a.b + 1', -6],
    ['-(a.b + 1)', -8],
    ['a.b * -c.d', -14],
    ['8 / 4 / 2', 1],
    ['0.1 + 0.2', 0.3],
    ['sum(a.b, c.d, 1)', 10],
    ['ratio(a.b, c.d)', 3.5],
    ['percent(c.d, 8)', 25],
    ['round(2.345, 2)', 2.35],
    ['round(-2.345, 2)', -2.35],
    ['round(0.5, 0)', 1],
    ['round(-0.4, 0)', 0],
    ['prev(a.b)', 5],
    ['prev(prev(a.b))', 4],
    ['a.b - prev(a.b)', 2],
    ['prev(a.b * c.d)', 15],
    ['a.b@2022', 4],
    ['prev(a.b@2022 + a.b)', 9],
    ['zero.x', 0],
    ['-zero.x', 0],
    ['zero.x * a.b', 0],
    ['1 / 3 * 3', 1],
    ['round(1 / 3 * 3 / 2, 0)', 1],
  ])('should take %s as %d', (text, expected) => {
    expect(numberOf(evaluate(text, values))).toBe(expected);
  });

  it('should name the inputs with their years and values, each once', () => {
    expect(evaluate('a.b / prev(a.b) + a.b@2024', values).inputs).toEqual([
      { indicator: 'a.b', year: 2024, value: 7 },
      { indicator: 'a.b', year: 2023, value: 5 },
    ]);
  });

  it('should be as sure as the least sure of its inputs', () => {
    const statusOf = (statuses: Record<string, ValueStatus>) => {
      const evaluation = evaluate('a.b + c.d', values, statuses);
      return evaluation.ok && evaluation.status;
    };
    expect(statusOf({})).toBe('final');
    expect(statusOf({ 'a.b@2024': 'provisional' })).toBe('provisional');
    expect(statusOf({ 'a.b@2024': 'estimated', 'c.d@2024': 'provisional' })).toBe('estimated');
  });
});

describe('a formula that has no value', () => {
  it.each([
    ['a.b + none.x', 'none.x', 2024],
    ['a.b + prev(zero.x)', 'zero.x', 2023],
    ['a.b + c.d@2020', 'c.d', 2020],
  ])('should say which input is missing: %s', (text, indicator, year) => {
    expect(reasonOf(evaluate(text, values))).toEqual([
      'not-collected',
      'missing-input',
      indicator,
      year,
    ]);
  });

  it('should keep the inputs that it has', () => {
    expect(evaluate('a.b + none.x', values).inputs).toEqual([
      { indicator: 'a.b', year: 2024, value: 7 },
      { indicator: 'none.x', year: 2024, value: null },
    ]);
  });

  it.each([
    ['not-collected', 'not-collected', 'missing-input'],
    ['not-applicable', 'not-applicable', 'not-applicable-input'],
    ['suppressed', 'suppressed', 'suppressed-input'],
  ] as const)('should follow an input that is %s', (given, status, code) => {
    expect(reasonOf(evaluate('a.b + c.d', { ...values, 'c.d@2024': given }))).toEqual([
      status,
      code,
      'c.d',
      2024,
    ]);
  });

  it('should miss an input that has words but no number', () => {
    expect(reasonOf(evaluate('a.b + c.d', { ...values, 'c.d@2024': 'final' }))).toEqual([
      'not-collected',
      'missing-input',
      'c.d',
      2024,
    ]);
  });

  it('should be suppressed before it is not applicable, and that before it is missing', () => {
    const given: Given = { 'n.a@2024': 'not-applicable', 's.s@2024': 'suppressed' };
    expect(reasonOf(evaluate('none.x + n.a + s.s', given))?.[0]).toBe('suppressed');
    expect(reasonOf(evaluate('none.x + n.a', given))?.[0]).toBe('not-applicable');
  });

  it('should not show a number that came with a suppressed status', () => {
    const evaluation = evaluate('a.b + c.d', values, { 'a.b@2024': 'suppressed' });
    expect(evaluation).toMatchObject({
      ok: false,
      status: 'suppressed',
      inputs: [{ value: null }, { value: 2 }],
    });
  });

  it.each(['a.b / zero.x', 'ratio(a.b, zero.x)', 'percent(zero.x, c.d - 2)', 'zero.x / zero.x'])(
    'should not apply where it divides by zero: %s',
    (text) => {
      expect(reasonOf(evaluate(text, values))).toEqual([
        'not-applicable',
        'division-by-zero',
        undefined,
        2024,
      ]);
    },
  );

  it('should say what was zero, in both languages', () => {
    const evaluation = evaluate('a.b / (c.d - 2)', values);
    const messages = evaluation.ok ? null : evaluation.reason.messages;
    expect(messages?.zh).toContain('2024 年的除数 c.d - 2 为 0');
    expect(messages?.en).toContain('the divisor c.d - 2 is 0 in 2024');
  });

  it('should be refused when it is too large to be kept', () => {
    const most = { 'a.b@2024': 999_999_999_999_999 };
    expect(numberOf(evaluate('a.b', most))).toBe(999_999_999_999_999);
    expect(reasonOf(evaluate('a.b + 1', most))).toEqual([
      'not-collected',
      'too-large',
      undefined,
      undefined,
    ]);
    expect(reasonOf(evaluate('-a.b * a.b', most))?.[1]).toBe('too-large');
  });
});

/** The same language once more, written as plainly as possible; null where it divides by zero. */
const Reference = Decimal.clone({ precision: 60, rounding: Decimal.ROUND_HALF_UP });
const referenceValue = (
  node: FormulaNode,
  year: number,
  numberFor: (code: string, year: number) => number,
): Decimal | null => {
  const of = (part: FormulaNode, at = year) => referenceValue(part, at, numberFor);
  const divide = (part: FormulaNode, whole: FormulaNode, factor: number) => {
    const [above, below] = [of(part), of(whole)];
    return above && below && !below.isZero() ? above.times(factor).div(below) : null;
  };
  switch (node.type) {
    case 'number':
      return new Reference(node.text);
    case 'indicator':
      return new Reference(numberFor(node.code, node.year ?? year));
    case 'negate':
      return of(node.operand)?.negated() ?? null;
    case 'prev':
      return of(node.operand, year - 1);
    case 'round': {
      const digits = of(node.operand)?.toSignificantDigits(40);
      return digits?.toDecimalPlaces(node.decimals, Decimal.ROUND_HALF_UP) ?? null;
    }
    case 'sum':
      return node.terms.reduce<Decimal | null>((total, term) => {
        const next = of(term);
        return total && next ? total.plus(next) : null;
      }, new Reference(0));
    case 'ratio':
      return divide(node.part, node.whole, 1);
    case 'percent':
      return divide(node.part, node.whole, 100);
    case 'binary': {
      if (node.operator === '/') return divide(node.left, node.right, 1);
      const [left, right] = [of(node.left), of(node.right)];
      if (!left || !right) return null;
      return { '+': left.plus(right), '-': left.minus(right), '*': left.times(right) }[
        node.operator
      ];
    }
  }
};

describe('any formula', () => {
  it('should have the value that decimal.js gives step by step, or a named reason', () => {
    const numbers = fc.array(fc.integer({ min: -5, max: 1000 }), { minLength: 7, maxLength: 7 });
    fc.assert(
      fc.property(formulaNode(), numbers, (root, given) => {
        const numberFor = (code: string, year: number): number =>
          given[(CODES.indexOf(code) + Math.abs(year)) % given.length] ?? 0;
        const evaluation = evaluateFormula({
          formula: { root },
          year: 2024,
          find: ({ indicator, year }) => ({ value: numberFor(indicator, year), status: 'final' }),
        });
        const expected = referenceValue(root, 2024, numberFor);
        const isHeld = expected?.toDecimalPlaces(0).abs().lessThan(1e15) ?? false;
        expect(evaluation.ok).toBe(isHeld);
        expect(numberOf(evaluation)).toEqual(isHeld ? (expected?.toNumber() ?? 0) + 0 : null);
        expect(evaluation).toMatchObject(
          evaluation.ok
            ? { status: 'final' }
            : { reason: { code: expected === null ? 'division-by-zero' : 'too-large' } },
        );
      }),
      { numRuns: 500 },
    );
  });

  it('should never be a number when an input is missing', () => {
    fc.assert(
      fc.property(formulaNode(), (root) => {
        const evaluation = evaluateFormula({
          formula: { root },
          year: 2024,
          find: () => undefined,
        });
        expect(evaluation.ok && evaluation.inputs.length > 0).toBe(false);
      }),
    );
  });
});
