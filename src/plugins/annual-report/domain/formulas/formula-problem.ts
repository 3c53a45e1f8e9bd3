import type { Bilingual } from '../base/bilingual';
import { problemMessages, type FormulaProblemCode } from './problem-messages';

export type { FormulaProblemCode } from './problem-messages';

/** What is wrong with the text of a formula, where, and what to do. */
export type FormulaProblem = {
  code: FormulaProblemCode;
  /** Where `quoted` begins, from 1, counted as text fields count (UTF-16). */
  position: number;
  /** The words in question, cut after 40 characters; empty at the end of the text. */
  quoted: string;
  messages: Bilingual;
};

const MAX_QUOTED = 40;
const MAX_HINT = 300;

const cut = (text: string, max: number): string => {
  const characters = Array.from(text.slice(0, 2 * max));
  return characters.length > max ? `${characters.slice(0, max).join('')}…` : characters.join('');
};

/** `hint` completes the message: what to write instead, or the arguments that a function takes. */
export function formulaProblem({
  code,
  position,
  text,
  hint = '',
}: {
  code: FormulaProblemCode;
  position: number;
  text: string;
  hint?: string;
}): FormulaProblem {
  const quoted = cut(text, MAX_QUOTED);
  return {
    code,
    position,
    quoted,
    messages: problemMessages({ code, position, quoted, hint: cut(hint, MAX_HINT) }),
  };
}

/** Carries a problem out of the parser; `parseFormula` turns it into a result. */
export class FormulaRefusal extends Error {
  constructor(readonly problem: FormulaProblem) {
    super(problem.messages.en);
  }
}

/** @throws FormulaRefusal always */
export function refuseFormula(given: Parameters<typeof formulaProblem>[0]): never {
  throw new FormulaRefusal(formulaProblem(given));
}
