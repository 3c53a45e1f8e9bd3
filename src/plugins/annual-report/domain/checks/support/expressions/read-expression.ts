import Decimal from 'decimal.js';
import { evaluateFormula } from '../../../formulas/evaluate-formula';
import {
  type Formula,
  formulaInputs,
  type FormulaNode,
  inputYear,
} from '../../../formulas/formula';
import { parseFormula } from '../../../formulas/parse-formula';

const SIGNS = { '+': '+', '-': '-', '*': '×', '/': '÷' } as const;

const isLoose = (node: FormulaNode): boolean =>
  node.type === 'sum' ||
  node.type === 'negate' ||
  (node.type === 'binary' && (node.operator === '+' || node.operator === '-'));

/** The words for an indicator, and for how many years back it is taken. */
type NameOf = (code: string, yearsBack: number) => string;

/**
 * A formula for people: names instead of codes, signs instead of functions.
 * @param nameOf the words for a code of so many years back
 */
export function formulaInWords({ formula, nameOf }: { formula: Formula; nameOf: NameOf }): string {
  const factor = (node: FormulaNode, back: number, isDivisor = false): string =>
    isLoose(node) || (isDivisor && node.type !== 'number' && node.type !== 'indicator')
      ? `（${say(node, back)}）`
      : say(node, back);
  const say = (node: FormulaNode, back: number): string => {
    switch (node.type) {
      case 'number':
        return node.text;
      case 'indicator':
        return node.year === null
          ? nameOf(node.code, back)
          : `${nameOf(node.code, 0)}(${node.year})`;
      case 'negate':
        return `-${factor(node.operand, back)}`;
      case 'sum':
        return node.terms.map((term) => say(term, back)).join(' + ');
      case 'ratio':
        return `${factor(node.part, back)} ÷ ${factor(node.whole, back, true)}`;
      case 'percent':
        return `${factor(node.part, back)} ÷ ${factor(node.whole, back, true)} × 100`;
      case 'round':
        return say(node.operand, back);
      case 'prev':
        return say(node.operand, back + 1);
      case 'binary': {
        const sign = SIGNS[node.operator];
        if (node.operator === '+') return `${say(node.left, back)} + ${say(node.right, back)}`;
        if (node.operator === '-') return `${say(node.left, back)} - ${factor(node.right, back)}`;
        return `${factor(node.left, back)} ${sign} ${factor(node.right, back, node.operator === '/')}`;
      }
    }
  };
  return say(formula.root, 0);
}

type Key = { indicator: string; year: number };

/** A formula or one side of a relation, as the checks compute it. */
export type Expression = {
  /** The values that it needs when taken for a year, each once. */
  inputs: (year: number) => Key[];
  /** Null where an input is missing or something is divided by zero. */
  evaluate: (given: { year: number; find: (key: Key) => Decimal | null }) => Decimal | null;
  /** The expression in words, for people. */
  words: (nameOf: NameOf) => string;
  /** The code, where the expression is nothing but one. */
  single: string | null;
};

/** Reads an expression; null where it cannot be read, which loading its pack would have refused. */
export function readExpression({ text }: { text: string }): Expression | null {
  const parsed = parseFormula({ text });
  if (!parsed.ok) return null;
  const { formula } = parsed;
  const inputs = formulaInputs({ formula });
  return {
    inputs: (year) => [
      ...new Map(
        inputs.map((input): [string, Key] => {
          const key = { indicator: input.indicator, year: inputYear({ input, year }) };
          return [`${key.indicator}@${key.year}`, key];
        }),
      ).values(),
    ],
    evaluate: ({ year, find }) => {
      const result = evaluateFormula({
        formula,
        year,
        find: (key) => {
          const value = find(key);
          return value === null ? undefined : { value: value.toNumber(), status: 'final' };
        },
      });
      return result.ok ? new Decimal(result.value) : null;
    },
    words: (nameOf) => formulaInWords({ formula, nameOf }),
    single:
      formula.root.type === 'indicator' && formula.root.year === null ? formula.root.code : null,
  };
}
