/** Codes of the indicators that a school makes for itself; nobody else may make one that begins so. */
const OWN = 'own.';

export function isOwnCode(code: string): boolean {
  return code.startsWith(OWN);
}

/**
 * The code of a new indicator of a school's own.
 * @param sign what tells it from the school's others: letters and digits, the first a letter
 */
export function ownCode({ school, sign }: { school: string; sign: string }): string {
  return `${OWN}${school}.${sign}`;
}

/** Whether a school may see what a code names: all but the own indicators of others. */
export function isCodeFor({ code, school }: { code: string; school: string }): boolean {
  return !isOwnCode(code) || code.startsWith(`${OWN}${school}.`);
}
