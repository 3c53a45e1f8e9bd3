import { formatFormula } from './format-formula';
import { MAX_FORMULA_LENGTH, type Formula } from './formula';
import { parseTokens } from './formula-parser';
import { formulaProblem, FormulaRefusal, type FormulaProblem } from './formula-problem';
import { tokenizeFormula } from './tokenize-formula';

export type ParsedFormula = { ok: true; formula: Formula } | { ok: false; problem: FormulaProblem };

const refused = (code: 'empty' | 'too-long', text: string): ParsedFormula => ({
  ok: false,
  problem: formulaProblem({ code, position: 1, text }),
});

/**
 * Reads the text of a formula (the language stands in `formula.ts`). Any text whatever ends in a formula or
 * in a problem that says what is wrong, where, and what to do.
 * @param isKnown whether there is an indicator of this code; without it every well-formed code is taken, and
 * `a.b-c.d` is one code
 */
export function parseFormula({
  text,
  isKnown,
}: {
  text: string;
  isKnown?: (code: string) => boolean;
}): ParsedFormula {
  if (text.length > MAX_FORMULA_LENGTH) return refused('too-long', text);
  if (text.trim() === '') return refused('empty', '');
  try {
    const formula = { root: parseTokens({ tokens: tokenizeFormula({ text }), isKnown }) };
    // So that the tidy form, which has more blanks, can be read again.
    const isTooLong = formatFormula({ formula }).length > MAX_FORMULA_LENGTH;
    return isTooLong ? refused('too-long', text) : { ok: true, formula };
  } catch (error) {
    if (error instanceof FormulaRefusal) return { ok: false, problem: error.problem };
    throw error;
  }
}
