import { yearSchema } from '../../contract/primitives';
import { buildCall, checkFunction, type CallPart } from './build-call';
import {
  MAX_FORMULA_DEPTH,
  MAX_FORMULA_NODES,
  type BinaryOperator,
  type FormulaNode,
} from './formula';
import { refuseFormula, type FormulaProblemCode } from './formula-problem';
import { readCode } from './read-code';
import type { Token } from './tokenize-formula';

type Operators = ReadonlyMap<string, BinaryOperator>;

const SUMS: Operators = new Map([
  ['+', '+'],
  ['-', '-'],
]);
const PRODUCTS: Operators = new Map([
  ['*', '*'],
  ['/', '/'],
]);

const refuse = (code: FormulaProblemCode, { position, text }: Token): never =>
  refuseFormula({ code, position, text });

/** 7.50 and 7.5 are the same number. */
const tidyNumber = (text: string): string =>
  text.includes('.') ? text.replace(/(?:\.|(?<![.0]))0+$/, '') : text;

/**
 * Reads the tokens of a formula by recursive descent: sums of products of parts. Chains are read in a loop;
 * what nests is counted, so that the stack stays shallow.
 * @throws FormulaRefusal at the first token that does not fit
 */
export function parseTokens({
  tokens,
  isKnown,
}: {
  tokens: Token[];
  isKnown: ((code: string) => boolean) | undefined;
}): FormulaNode {
  let index = 0;
  let depth = 0;
  let nodes = 0;

  const END: Token = tokens.at(-1) ?? { type: 'end', text: '', position: 1 };
  const peek = (): Token => tokens[index] ?? END;
  const take = (): Token => {
    const token = peek();
    index += 1;
    return token;
  };
  const isSign = (sign: string): boolean => peek().type === 'sign' && peek().text === sign;

  const add = (node: FormulaNode, at: Token): FormulaNode => {
    nodes += 1;
    return nodes > MAX_FORMULA_NODES ? refuse('too-many-parts', at) : node;
  };

  const nested = (at: Token, read: () => FormulaNode): FormulaNode => {
    depth += 1;
    if (depth > MAX_FORMULA_DEPTH) return refuse('too-deep', at);
    const node = read();
    depth -= 1;
    return node;
  };

  const close = (opened: Token): void => {
    if (peek().type === 'end') refuse('unclosed-parenthesis', opened);
    if (!isSign(')')) refuse('operator-missing', peek());
    take();
  };

  const chain = (read: () => FormulaNode, operators: Operators): FormulaNode => {
    let left = read();
    for (;;) {
      const operator = operators.get(peek().text);
      if (operator === undefined) return left;
      const at = take();
      left = add({ type: 'binary', operator, left, right: read() }, at);
    }
  };

  const readExpression = (): FormulaNode => chain(readProduct, SUMS);
  const readProduct = (): FormulaNode => chain(readSigned, PRODUCTS);

  const readSigned = (): FormulaNode => {
    if (!isSign('-')) return readPart();
    const minus = take();
    return nested(minus, () => add({ type: 'negate', operand: readSigned() }, minus));
  };

  const readPart = (): FormulaNode => {
    const token = take();
    if (token.type === 'number') {
      return add({ type: 'number', text: tidyNumber(token.text) }, token);
    }
    if (token.type === 'word') return isSign('(') ? readCall(token) : readIndicator(token);
    if (token.text !== '(') return refuse('value-missing', token);
    return nested(token, () => {
      const node = readExpression();
      close(token);
      return node;
    });
  };

  const readIndicator = (word: Token): FormulaNode => {
    const code = readCode({ word, isKnown });
    if (!isSign('@')) return add({ type: 'indicator', code, year: null }, word);
    take();
    const given = take();
    const year = yearSchema.safeParse(/^\d{4}$/.test(given.text) ? Number(given.text) : null);
    return year.success
      ? add({ type: 'indicator', code, year: year.data }, word)
      : refuse('bad-year', given);
  };

  const readCall = (name: Token): FormulaNode => {
    checkFunction({ name });
    take();
    return nested(name, () => {
      const parts: CallPart[] = [];
      const readOne = () => parts.push({ first: peek(), node: readExpression() });
      if (!isSign(')')) readOne();
      while (isSign(',')) {
        take();
        readOne();
      }
      close({ ...name, text: `${name.text}(` });
      return add(buildCall({ name, parts }), name);
    });
  };

  const root = readExpression();
  return peek().type === 'end' ? root : refuse('operator-missing', peek());
}
