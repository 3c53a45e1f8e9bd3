import { FORMULA_CODE } from './formula';
import { refuseFormula } from './formula-problem';
import type { Token } from './tokenize-formula';

const NUMBER = /^\d+(\.\d+)?$/;

/** `a.b-c.d` read as a code where `a.b - c.d` was meant: the latter, or null. */
const meantMinus = ({
  code,
  isKnown,
}: {
  code: string;
  isKnown: (code: string) => boolean;
}): string | null => {
  const hyphens = [...code.matchAll(/-/g)].map((match) => match.index);
  for (const at of hyphens) {
    const left = code.slice(0, at);
    const right = code.slice(at + 1);
    const isRight = right === '' || NUMBER.test(right) || isKnown(right);
    if (FORMULA_CODE.test(left) && isKnown(left) && isRight) {
      return `${left} - ${right === '' ? '…' : right}`;
    }
  }
  return null;
};

/**
 * The code that a word is.
 * @throws FormulaRefusal for a word that is no code, one that ends with a hyphen, and an unknown one
 */
export function readCode({
  word,
  isKnown,
}: {
  word: Token;
  isKnown: ((code: string) => boolean) | undefined;
}): string {
  const { text, position } = word;
  if (!FORMULA_CODE.test(text)) return refuseFormula({ code: 'unknown-name', position, text });
  if (text.endsWith('-')) {
    const hint = `${text.replace(/(?<!-)-+$/, '')} - …`;
    return refuseFormula({ code: 'minus-after-code', position, text, hint });
  }
  if (isKnown === undefined || isKnown(text)) return text;
  const hint = meantMinus({ code: text, isKnown });
  return hint === null
    ? refuseFormula({ code: 'unknown-indicator', position, text })
    : refuseFormula({ code: 'minus-after-code', position, text, hint });
}
