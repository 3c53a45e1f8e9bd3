import { childrenOf, type Formula, type FormulaNode } from './formula';

/** A value that a formula needs: of a fixed `year`, or of `yearsBack` years before the one it is taken for. */
export type FormulaInput = { indicator: string; year: number | null; yearsBack: number };

const keyOf = ({ indicator, year, yearsBack }: FormulaInput): string =>
  `${indicator}@${year ?? `-${yearsBack}`}`;

/** The distinct values that a formula needs, in the order in which it names them. */
export const formulaInputs = ({ formula }: { formula: Formula }): FormulaInput[] => {
  const inputs = new Map<string, FormulaInput>();
  const walk = (node: FormulaNode, yearsBack: number): void => {
    if (node.type === 'indicator') {
      const { code: indicator, year } = node;
      const input = { indicator, year, yearsBack: year === null ? yearsBack : 0 };
      inputs.set(keyOf(input), input);
    }
    const inside = node.type === 'prev' ? yearsBack + 1 : yearsBack;
    for (const child of childrenOf({ node })) walk(child, inside);
  };
  walk(formula.root, 0);
  return [...inputs.values()];
};

/** The year of an input when its formula is taken for `year`. */
export const inputYear = ({ input, year }: { input: FormulaInput; year: number }): number =>
  input.year ?? year - input.yearsBack;
