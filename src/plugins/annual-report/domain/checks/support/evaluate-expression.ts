import Decimal from 'decimal.js';

/*
 * A stand-in for the language of formulas: numbers, codes, + - * / and parentheses. Whoever replaces it keeps
 * the type `Expression`; nothing else knows how an expression is read.
 */

type Key = { indicator: string; year: number };

export type Expression = {
  /** The values that it needs when taken for a year, each once. */
  inputs: (year: number) => Key[];
  /** Null where an input is missing or something is divided by zero. */
  evaluate: (given: { year: number; find: (key: Key) => Decimal | null }) => Decimal | null;
  /** The expression in words, for people. */
  words: (nameOf: (code: string) => string) => string;
  /** The code, where the expression is nothing but one. */
  single: string | null;
};

type Node =
  | { type: 'number'; value: Decimal }
  | { type: 'code'; code: string }
  | { type: 'pair'; operator: string; left: Node; right: Node };

const TOKEN = /\s*([a-z][a-z0-9-]*(?:\.[a-z0-9-]+)+|\d+(?:\.\d+)?|[-+*/()])/y;
const CODE = /^[a-z]/;
const SIGNS = new Map([
  ['*', '×'],
  ['/', '÷'],
]);

const tokenize = (text: string): string[] | null => {
  const tokens: string[] = [];
  TOKEN.lastIndex = 0;
  while (TOKEN.lastIndex < text.length) {
    const token = TOKEN.exec(text)?.[1];
    if (token === undefined) return null;
    tokens.push(token);
  }
  return tokens;
};

const parse = (tokens: string[]): Node | null => {
  let at = 0;
  const readPart = (): Node | null => {
    const token = tokens[at];
    at += 1;
    if (token === undefined) return null;
    if (token === '(') {
      const inside = readChain(['+', '-']);
      at += 1;
      return tokens[at - 1] === ')' ? inside : null;
    }
    if (CODE.test(token)) return { type: 'code', code: token };
    return /^\d/.test(token) ? { type: 'number', value: new Decimal(token) } : null;
  };
  const readChain = (operators: string[]): Node | null => {
    const readNext = operators.includes('+') ? () => readChain(['*', '/']) : readPart;
    let left = readNext();
    for (let operator = tokens[at]; left && operator !== undefined; operator = tokens[at]) {
      if (!operators.includes(operator)) break;
      at += 1;
      const right = readNext();
      left = right && { type: 'pair', operator, left, right };
    }
    return left;
  };
  const root = readChain(['+', '-']);
  return at === tokens.length ? root : null;
};

const compute = (node: Node, find: (code: string) => Decimal | null): Decimal | null => {
  if (node.type === 'number') return node.value;
  if (node.type === 'code') return find(node.code);
  const [left, right] = [compute(node.left, find), compute(node.right, find)];
  if (left === null || right === null) return null;
  if (node.operator === '+') return left.plus(right);
  if (node.operator === '-') return left.minus(right);
  if (node.operator === '*') return left.times(right);
  return right.isZero() ? null : left.dividedBy(right);
};

/** Reads a formula or one side of a relation; null where it cannot be read. */
export const readExpression = ({ text }: { text: string }): Expression | null => {
  const tokens = tokenize(text);
  const root = tokens && parse(tokens);
  if (!tokens || !root) return null;
  const codes = [...new Set(tokens.filter((token) => CODE.test(token)))];
  return {
    inputs: (year) => codes.map((indicator) => ({ indicator, year })),
    evaluate: ({ year, find }) => compute(root, (indicator) => find({ indicator, year })),
    words: (nameOf) =>
      tokens
        .map((token) => (CODE.test(token) ? nameOf(token) : (SIGNS.get(token) ?? token)))
        .join(' ')
        .replaceAll('( ', '（')
        .replaceAll(' )', '）'),
    single: root.type === 'code' ? root.code : null,
  };
};
