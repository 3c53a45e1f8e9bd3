/** A value that a formula needs: of a fixed `year`, or of `yearsBack` years before the one it is taken for. */
export type FormulaInput = { indicator: string; year: number | null; yearsBack: number };

const keyOf = ({ indicator, year, yearsBack }: FormulaInput): string =>
  `${indicator}@${year ?? `-${yearsBack}`}`;

/** The distinct values that a formula needs, in the order in which it names them. */
export function formulaInputs({ formula }: { formula: Formula }): FormulaInput[] {
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
}

/** The year of an input when its formula is taken for `year`. */
export function inputYear({ input, year }: { input: FormulaInput; year: number }): number {
  return input.year ?? year - input.yearsBack;
}

/**
 * Formulas: a closed language over indicator codes.
 *
 * - decimal numbers (`3`, `0.25`), codes (`students.total`), a code of a fixed year (`students.total@2023`)
 * - `+ - * /`, a minus before a part, parentheses
 * - `sum(a, b, …)`, `ratio(a, b)` = a / b, `percent(a, b)` = a / b × 100, `round(a, n)` half up to n decimals
 * - `prev(a)`: a for the year before; a code with a fixed year keeps that year
 *
 * A code begins with a letter and may contain hyphens, so a minus directly after a code belongs to it: write
 * `a.b - c.d`. There are no other names; nothing is executed. Length, depth and number of parts are limited,
 * so that walking a tree never overflows.
 */
export type FormulaNode =
  | { type: 'number'; text: string }
  | { type: 'indicator'; code: string; year: number | null }
  | { type: 'negate'; operand: FormulaNode }
  | { type: 'binary'; operator: BinaryOperator; left: FormulaNode; right: FormulaNode }
  | { type: 'sum'; terms: FormulaNode[] }
  | { type: 'ratio' | 'percent'; part: FormulaNode; whole: FormulaNode }
  | { type: 'round'; operand: FormulaNode; decimals: number }
  | { type: 'prev'; operand: FormulaNode };

export type BinaryOperator = '+' | '-' | '*' | '/';

export type Formula = { root: FormulaNode };

export const MAX_FORMULA_LENGTH = 2000;
export const MAX_FORMULA_DEPTH = 50;
export const MAX_FORMULA_NODES = 400;
/** Digits that a number written in a formula may have. */
export const MAX_LITERAL_DIGITS = 15;
export const MAX_ROUND_DECIMALS = 6;

/** Shape of a code inside a formula: as in the contract, and beginning with a letter. */
export const FORMULA_CODE = /^[a-z][a-z0-9-]*(\.[a-z0-9-]+)+$/;

/** The parts directly below a node, in the order in which they are written. */
const childrenOf = ({ node }: { node: FormulaNode }): FormulaNode[] => {
  switch (node.type) {
    case 'number':
    case 'indicator':
      return [];
    case 'negate':
    case 'round':
    case 'prev':
      return [node.operand];
    case 'binary':
      return [node.left, node.right];
    case 'sum':
      return node.terms;
    case 'ratio':
    case 'percent':
      return [node.part, node.whole];
  }
};
