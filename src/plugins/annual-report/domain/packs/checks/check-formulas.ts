import type { PackProblem } from '../pack-problem';
import { unknownIndicator, type PackContext } from './pack-context';

/** The way from a code back to itself along what each is computed from in the same year, or null. */
const findCycle = (start: string, inputsOf: Map<string, string[]>): string[] | null => {
  const seen = new Set<string>();
  const visit = (code: string, way: string[]): string[] | null => {
    for (const input of inputsOf.get(code) ?? []) {
      if (input === start) return [...way, start];
      if (seen.has(input)) continue;
      seen.add(input);
      const found = visit(input, [...way, input]);
      if (found) return found;
    }
    return null;
  };
  return visit(start, [start]);
};

/** Formulas that cannot be read, name unknown codes, or go round in a circle. */
export const checkFormulas = ({ pack, combined, readFormula }: PackContext): PackProblem[] => {
  const inputsOf = new Map<string, string[]>();
  for (const { code, formula } of combined.indicators.values()) {
    const reading = formula === null ? null : readFormula(formula);
    if (reading?.ok) inputsOf.set(code, reading.sameYear);
  }
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
    const cycle = findCycle(code, inputsOf);
    if (cycle === null) return [];
    const messages = {
      zh: `公式互相引用，无法计算：${cycle.join(' → ')}`,
      en: `formulas go round in a circle: ${cycle.join(' → ')}`,
    };
    return [{ path, messages }];
  });
};
