import type { Formula, FormulaNode } from '../../formulas/formula';

const SIGNS = { '+': '+', '-': '-', '*': '×', '/': '÷' } as const;

const isLoose = (node: FormulaNode): boolean =>
  node.type === 'sum' ||
  node.type === 'negate' ||
  (node.type === 'binary' && (node.operator === '+' || node.operator === '-'));

/** The words for an indicator, and for how many years back it is taken. */
export type NameOf = (code: string, yearsBack: number) => string;

/**
 * A formula for people: names instead of codes, signs instead of functions.
 * @param nameOf the words for a code of so many years back
 */
export const formulaInWords = ({
  formula,
  nameOf,
}: {
  formula: Formula;
  nameOf: NameOf;
}): string => {
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
};
