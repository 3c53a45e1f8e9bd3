import Decimal from 'decimal.js';
import { evaluateFormula } from '../../formulas/evaluate-formula';
import { formulaInputs, inputYear } from '../../formulas/formula-inputs';
import { parseFormula } from '../../formulas/parse-formula';
import { formulaInWords, type NameOf } from './formula-in-words';

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
export const readExpression = ({ text }: { text: string }): Expression | null => {
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
};
