import type { Formula, FormulaNode } from '../../formulas/formula';

const SIGNS = { '+': '+', '-': '-', '*': '×', '/': '÷' } as const;

const isLoose = (node: FormulaNode): boolean =>
  node.type === 'sum' ||
  node.type === 'negate' ||
  (node.type === 'binary' && (node.operator === '+' || node.operator === '-'));

/**
 * A formula for people: names instead of codes, signs instead of functions.
 * @param nameOf the words for a code
 */
export const formulaInWords = ({
  formula,
  nameOf,
}: {
  formula: Formula;
  nameOf: (code: string) => string;
}): string => {
  const factor = (node: FormulaNode, isDivisor = false): string =>
    isLoose(node) || (isDivisor && node.type !== 'number' && node.type !== 'indicator')
      ? `（${say(node)}）`
      : say(node);
  const say = (node: FormulaNode): string => {
    switch (node.type) {
      case 'number':
        return node.text;
      case 'indicator':
        return node.year === null ? nameOf(node.code) : `${nameOf(node.code)}(${node.year})`;
      case 'negate':
        return `-${factor(node.operand)}`;
      case 'sum':
        return node.terms.map(say).join(' + ');
      case 'ratio':
        return `${factor(node.part)} ÷ ${factor(node.whole, true)}`;
      case 'percent':
        return `${factor(node.part)} ÷ ${factor(node.whole, true)} × 100`;
      case 'round':
        return say(node.operand);
      case 'prev':
        return `${factor(node.operand)}(-1)`;
      case 'binary': {
        const sign = SIGNS[node.operator];
        if (node.operator === '+') return `${say(node.left)} + ${say(node.right)}`;
        if (node.operator === '-') return `${say(node.left)} - ${factor(node.right)}`;
        return `${factor(node.left)} ${sign} ${factor(node.right, node.operator === '/')}`;
      }
    }
  };
  return say(formula.root);
};
