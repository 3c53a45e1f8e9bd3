import type { Bilingual } from '../base/bilingual';
import { type Formula, formulaInputs } from '../formulas/formula';
import { parseFormula } from '../formulas/parse-formula';

/** A formula with the codes that it names, each once; or why it cannot be read. */
export type FormulaReading =
  { ok: true; formula: Formula; codes: string[] } | { ok: false; reason: Bilingual };

/** A reason stands within a longer line of a problem: without its full stop. */
const withoutStop = (text: string): string => text.replace(/[。.]$/u, '');

/** Reads a formula of a pack, and which indicators it is computed from. */
export function readFormula(text: string): FormulaReading {
  const parsed = parseFormula({ text });
  if (!parsed.ok) {
    const { zh, en } = parsed.problem.messages;
    return { ok: false, reason: { zh: withoutStop(zh), en: withoutStop(en) } };
  }
  const codes = formulaInputs(parsed).map(({ indicator }) => indicator);
  return { ok: true, formula: parsed.formula, codes: [...new Set(codes)] };
}
