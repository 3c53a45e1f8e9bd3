import type { Bilingual } from '../base/bilingual';
import type { Formula, FormulaNode } from './formula';

const LEVELS = { sum: 1, product: 2, part: 3 };
const SIGNS = { '+': '+', '-': '−', '*': '×', '/': '÷' };

const levelOf = (node: FormulaNode): number => {
  if (node.type === 'sum') return node.terms.length > 1 ? LEVELS.sum : LEVELS.part;
  if (node.type === 'ratio' || node.type === 'percent') return LEVELS.product;
  if (node.type === 'negate') return LEVELS.sum;
  if (node.type !== 'binary') return LEVELS.part;
  return node.operator === '+' || node.operator === '-' ? LEVELS.sum : LEVELS.product;
};

const same = (text: string): Bilingual => ({ zh: text, en: text });

const join = (parts: Bilingual[], sign: string): Bilingual => ({
  zh: parts.map(({ zh }) => zh).join(` ${sign} `),
  en: parts.map(({ en }) => en).join(` ${sign} `),
});

/**
 * A formula in the words and signs of a school book: `percent(a.b, c.d)` is 「毕业生就业人数」 ÷ 「毕业生人数」 × 100%.
 * @param nameOf the name of an indicator by its code
 */
export function explainFormula({
  formula,
  nameOf,
}: {
  formula: Formula;
  nameOf: (code: string) => string;
}): Bilingual {
  const within = (node: FormulaNode, level: number): Bilingual => {
    const { zh, en } = explain(node);
    return levelOf(node) < level ? { zh: `(${zh})`, en: `(${en})` } : { zh, en };
  };

  const explain = (node: FormulaNode): Bilingual => {
    switch (node.type) {
      case 'number':
        return same(node.text);
      case 'indicator': {
        const name = nameOf(node.code);
        return node.year === null
          ? { zh: `「${name}」`, en: `“${name}”` }
          : { zh: `「${name}」(${node.year} 年)`, en: `“${name}” (${node.year})` };
      }
      case 'negate': {
        const { zh, en } = within(node.operand, LEVELS.part);
        return { zh: `−${zh}`, en: `−${en}` };
      }
      case 'binary': {
        const level = levelOf(node);
        return join(
          [within(node.left, level), within(node.right, level + 1)],
          SIGNS[node.operator],
        );
      }
      case 'sum':
        return join(
          node.terms.map((term) => within(term, LEVELS.sum)),
          '+',
        );
      case 'ratio':
      case 'percent': {
        const parts = [within(node.part, LEVELS.product), within(node.whole, LEVELS.part)];
        const { zh, en } = join(parts, '÷');
        return node.type === 'ratio' ? { zh, en } : { zh: `${zh} × 100%`, en: `${en} × 100%` };
      }
      case 'round': {
        const { zh, en } = explain(node.operand);
        return {
          zh: `${zh}，四舍五入到 ${node.decimals} 位小数`,
          en: `${en}, rounded to ${node.decimals} decimals`,
        };
      }
      case 'prev': {
        const { zh, en } = within(node.operand, LEVELS.part);
        return { zh: `上年的${zh}`, en: `last year’s ${en}` };
      }
    }
  };

  return explain(formula.root);
}
