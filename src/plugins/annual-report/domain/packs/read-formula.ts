import { formulaInputs } from '../formulas/formula-inputs';
import { parseFormula } from '../formulas/parse-formula';
import type { FormulaReading } from './formula-reading';

/** A reason stands within a longer line of a problem: without its full stop. */
const withoutStop = (text: string): string => text.replace(/[。.]$/u, '');

/** Reads which indicators a formula is computed from. */
export const readFormula = (text: string): FormulaReading => {
  const parsed = parseFormula({ text });
  if (!parsed.ok) {
    const { zh, en } = parsed.problem.messages;
    return { ok: false, reason: { zh: withoutStop(zh), en: withoutStop(en) } };
  }
  const inputs = formulaInputs(parsed);
  return {
    ok: true,
    codes: [...new Set(inputs.map(({ indicator }) => indicator))],
    sameYear: [
      ...new Set(
        inputs.flatMap(({ indicator, year, yearsBack }) =>
          year === null && yearsBack === 0 ? [indicator] : [],
        ),
      ),
    ],
  };
};
