import { MAX_ROUND_DECIMALS, type FormulaNode } from './formula';
import { refuseFormula } from './formula-problem';
import type { Token } from './tokenize-formula';

/** A part between the commas of a call, and the token that it begins with. */
export type CallPart = { node: FormulaNode; first: Token };

/** How each function is written. A `Map`, so that `constructor` and its like are no functions. */
const USAGES = new Map([
  ['sum', 'sum(a, b, …)'],
  ['ratio', 'ratio(a, b)'],
  ['percent', 'percent(a, b)'],
  ['round', 'round(a, 1)'],
  ['prev', 'prev(a)'],
]);

const readDecimals = ({ node, first }: CallPart): number => {
  const decimals = node.type === 'number' ? Number(node.text) : NaN;
  if (Number.isInteger(decimals) && decimals <= MAX_ROUND_DECIMALS) return decimals;
  return refuseFormula({ code: 'bad-rounding', position: first.position, text: first.text });
};

const buildPair = (name: string, first: CallPart, second: CallPart): FormulaNode | null => {
  switch (name) {
    case 'ratio':
    case 'percent':
      return { type: name, part: first.node, whole: second.node };
    case 'round':
      return { type: 'round', operand: first.node, decimals: readDecimals(second) };
    default:
      return null;
  }
};

const build = (name: string, parts: CallPart[]): FormulaNode | null => {
  const [first, second] = parts;
  if (!first) return null;
  if (name === 'sum') return { type: 'sum', terms: parts.map(({ node }) => node) };
  if (name === 'prev') return second ? null : { type: 'prev', operand: first.node };
  return second && parts.length === 2 ? buildPair(name, first, second) : null;
};

/** @throws FormulaRefusal when there is no such function */
export function checkFunction({ name }: { name: Token }): void {
  if (!USAGES.has(name.text)) {
    refuseFormula({ code: 'unknown-function', position: name.position, text: name.text });
  }
}

/**
 * The node of a call with its parts.
 * @throws FormulaRefusal when the function takes another number of parts, or `round` other decimals
 */
export function buildCall({ name, parts }: { name: Token; parts: CallPart[] }): FormulaNode {
  return (
    build(name.text, parts) ??
    refuseFormula({
      code: 'wrong-arguments',
      position: name.position,
      text: name.text,
      hint: USAGES.get(name.text) ?? '',
    })
  );
}
