/** The codes that a formula names; `sameYear` are those that it takes from its own year. */
export type FormulaReading =
  | { ok: true; codes: string[]; sameYear: string[] }
  | { ok: false; reason: { zh: string; en: string } };

export type ReadFormula = (text: string) => FormulaReading;
