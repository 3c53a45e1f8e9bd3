import type { Formula, FormulaNode } from './formula';

/** How tightly a node holds together; a looser one inside a tighter one needs parentheses. */
const LEVELS = { sum: 1, product: 2, negation: 3, part: 4 };

const levelOf = (node: FormulaNode): number => {
  if (node.type === 'negate') return LEVELS.negation;
  if (node.type !== 'binary') return LEVELS.part;
  return node.operator === '+' || node.operator === '-' ? LEVELS.sum : LEVELS.product;
};

const formatWithin = (node: FormulaNode, level: number): string => {
  const text = formatNode(node);
  return levelOf(node) < level ? `(${text})` : text;
};

const formatNode = (node: FormulaNode): string => {
  switch (node.type) {
    case 'number':
      return node.text;
    case 'indicator':
      return node.year === null ? node.code : `${node.code}@${node.year}`;
    case 'negate':
      return `-${formatWithin(node.operand, LEVELS.negation)}`;
    case 'binary': {
      const level = levelOf(node);
      const left = formatWithin(node.left, level);
      return `${left} ${node.operator} ${formatWithin(node.right, level + 1)}`;
    }
    case 'sum':
      return `sum(${node.terms.map(formatNode).join(', ')})`;
    case 'ratio':
    case 'percent':
      return `${node.type}(${formatNode(node.part)}, ${formatNode(node.whole)})`;
    case 'round':
      return `round(${formatNode(node.operand)}, ${node.decimals})`;
    case 'prev':
      return `prev(${formatNode(node.operand)})`;
  }
};

/** The tidy text of a formula: the same tree always in the same words; parsed again it gives the same tree. */
export function formatFormula({ formula }: { formula: Formula }): string {
  return formatNode(formula.root);
}
