import { foldWidth } from '../base/half-width';
import { MAX_LITERAL_DIGITS } from './formula';
import { refuseFormula } from './formula-problem';

export type Token = {
  type: 'number' | 'word' | 'sign' | 'end';
  text: string;
  /** From 1. */
  position: number;
};

const BLANKS = /[ \t\r\n\u00a0\u3000]+/y;
const WORD = /[\p{L}\p{M}_$][\p{L}\p{M}\p{N}_$.-]*/uy;
/** Wider than a number, so that `1e999` and `2023.total` are named as a whole. */
const NUMBER_RUN = /[0-9][\p{L}\p{N}_.]*/uy;
const NUMBER = /^(0|[1-9]\d*)(\.\d+)?$/;
const SIGNS = new Set('+-*/(),@');

const LOOKALIKES = new Map([
  ['×', '*'],
  ['÷', '/'],
  ['−', '-'],
  ['–', '-'],
  ['—', '-'],
  ['、', ','],
]);

/** What was probably meant by a character of a Chinese keyboard; empty where nobody knows. */
const meantBy = (character: string): string => {
  const meant = LOOKALIKES.get(character) ?? foldWidth({ text: character });
  return SIGNS.has(meant) || /^[0-9.]$/.test(meant) ? meant : '';
};

const readNumber = ({ text, position }: { text: string; position: number }): Token => {
  if (!NUMBER.test(text) || text.replace('.', '').length > MAX_LITERAL_DIGITS) {
    return refuseFormula({ code: 'bad-number', position, text });
  }
  return { type: 'number', text, position };
};

/**
 * Cuts a formula into numbers, words and signs; the last token is the end. One pass, each character once.
 * @throws FormulaRefusal at the first character or number that cannot stand in a formula
 */
export function tokenizeFormula({ text }: { text: string }): Token[] {
  const tokens: Token[] = [];
  let at = 0;
  const match = (pattern: RegExp): string | null => {
    pattern.lastIndex = at;
    return pattern.exec(text)?.[0] ?? null;
  };
  while (at < text.length) {
    const position = at + 1;
    const blanks = match(BLANKS);
    if (blanks !== null) {
      at += blanks.length;
      continue;
    }
    const character = String.fromCodePoint(text.codePointAt(at) ?? 0);
    const word = match(WORD);
    const run = match(NUMBER_RUN);
    if (word !== null) tokens.push({ type: 'word', text: word, position });
    else if (run !== null) tokens.push(readNumber({ text: run, position }));
    else if (SIGNS.has(character)) tokens.push({ type: 'sign', text: character, position });
    else {
      refuseFormula({
        code: 'unexpected-character',
        position,
        text: character,
        hint: meantBy(character),
      });
    }
    at += (word ?? run ?? character).length;
  }
  tokens.push({ type: 'end', text: '', position: text.length + 1 });
  return tokens;
}
