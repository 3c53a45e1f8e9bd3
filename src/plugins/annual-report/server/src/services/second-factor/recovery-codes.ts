import { randomInt } from 'node:crypto';

/** Without letters and digits that people take for one another. */
const ALPHABET = 'ABCDEFGHJKLMNPQRSTUVWXYZ23456789';
const HALF = 5;
const CODE = new RegExp(`^[${ALPHABET}]{${2 * HALF}}$`);
const RECOVERY_CODES = 10;

const half = (): string =>
  Array.from({ length: HALF }, () => ALPHABET.charAt(randomInt(ALPHABET.length))).join('');

/** New recovery codes, such as `K7QX2-M4ZPA`: 50 random bits each. */
export function newRecoveryCodes(): string[] {
  return Array.from({ length: RECOVERY_CODES }, () => `${half()}-${half()}`);
}

/** A recovery code as it is compared, however it was typed; null for what cannot be one. */
export function readRecoveryCode(text: string): string | null {
  const plain = text
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[\s\-‐-―]/g, '');
  return CODE.test(plain) ? `${plain.slice(0, HALF)}-${plain.slice(HALF)}` : null;
}

/** The six digits of an app, however they were typed; null for anything else. */
export function readAppCode(text: string): string | null {
  const plain = text.normalize('NFKC').replace(/\s/g, '');
  return /^\d{6}$/.test(plain) ? plain : null;
}
