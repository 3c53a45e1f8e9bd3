import { randomInt } from 'node:crypto';

const LETTERS = 'abcdefghjkmnpqrstuvwxyz';
const SIGNS = `${LETTERS}23456789`;
const LENGTH = 8;

const pick = (signs: string): string => signs.charAt(randomInt(signs.length));

/** A short random key that begins with a letter and has no signs that are easily confused. */
export function newKey(): string {
  return pick(LETTERS) + Array.from({ length: LENGTH - 1 }, () => pick(SIGNS)).join('');
}
