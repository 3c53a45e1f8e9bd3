import type { Formula } from '../../formulas/formula';
import { orderFormulas } from '../../formulas/order-formulas';
import { type PackContext, type PackProblem, unknownIndicator } from './pack-context';
import { readFormula } from '../read-formula';
/** The formulas that go round in a circle: for each, the way from its code back to itself. */
const findCircles = (formulas: ReadonlyMap<string, Formula>): Map<string, string[]> => {
  const open = new Map(formulas);
  const circles = new Map<string, string[]>();
  let order = orderFormulas({ formulas: open });
  while (!order.ok && order.cycle.length > 0) {
    const { cycle } = order;
    cycle.forEach((code, at) => {
      circles.set(code, [...cycle.slice(at), ...cycle.slice(0, at), code]);
      open.delete(code);
    });
    order = orderFormulas({ formulas: open });
  }
  return circles;
};

/**
 * Formulas that cannot be read, name unknown codes, or go round in a circle: in the same year, or through a
 * fixed year that needs itself.
 */
export function checkFormulas({ pack, combined }: PackContext): PackProblem[] {
  const formulas = new Map<string, Formula>();
  for (const { code, formula } of combined.indicators.values()) {
    const reading = formula === null ? null : readFormula(formula);
    if (reading?.ok) formulas.set(code, reading.formula);
  }
  const circles = findCircles(formulas);
  return pack.indicators.flatMap(({ code, formula, kind }, index): PackProblem[] => {
    if (formula === null) return [];
    const path = ['indicators', index, 'formula'];
    if (kind === 'text') {
      const messages = {
        zh: '文字型指标没有数值，不能有公式',
        en: 'an indicator of kind text has no number and no formula',
      };
      return [{ path, messages }];
    }
    const reading = readFormula(formula);
    if (!reading.ok) return [{ path, messages: reading.reason }];
    const unknown = reading.codes.filter((input) => !combined.indicators.has(input));
    if (unknown.length > 0) return unknown.map((input) => unknownIndicator({ path, code: input }));
    const circle = circles.get(code);
    if (circle === undefined) return [];
    const messages = {
      zh: `公式互相引用，无法计算：${circle.join(' → ')}`,
      en: `formulas go round in a circle: ${circle.join(' → ')}`,
    };
    return [{ path, messages }];
  });
}
