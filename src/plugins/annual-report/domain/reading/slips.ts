/** What one slip of the hand makes of a printed number. */
export type Slip = { text: string; value: number; kind: 'exchanged' | 'digit' | 'point' };

const swapAt = (text: string, at: number): string =>
  text.slice(0, at) + text.charAt(at + 1) + text.charAt(at) + text.slice(at + 2);

const DIGITS = ['0', '1', '2', '3', '4', '5', '6', '7', '8', '9'];

const replaceAt = (text: string, at: number, sign: string): string =>
  text.slice(0, at) + sign + text.slice(at + 1);

/** Two digits exchanged that are not neighbours: 2205 and 2502. */
const exchangedFar = (digits: string): string[] => {
  const places = [...Array(digits.length).keys()].filter((at) => isDigit(digits.charAt(at)));
  return places.flatMap((at, index) =>
    places
      .slice(index + 2, index + 4)
      .filter((other) => digits.charAt(at) !== digits.charAt(other))
      .map((other) =>
        replaceAt(replaceAt(digits, at, digits.charAt(other)), other, digits.charAt(at)),
      )
      .filter((text) => !/^0\d/.test(text)),
  );
};

const isDigit = (character: string): boolean => character >= '0' && character <= '9';

/** Two neighbouring digits exchanged, over the decimal point too: 286 and 268, 31.9 and 39.1. */
const exchanged = (digits: string): string[] => {
  const places = [...Array(digits.length).keys()].filter((at) => isDigit(digits.charAt(at)));
  return places.flatMap((at, index) => {
    const next = places[index + 1];
    if (next === undefined || digits.charAt(at) === digits.charAt(next)) return [];
    if (next === at + 1) return [swapAt(digits, at)];
    return [replaceAt(replaceAt(digits, at, digits.charAt(next)), next, digits.charAt(at))];
  });
};

const otherDigit = (digits: string): string[] =>
  [...Array(digits.length).keys()]
    .filter((at) => isDigit(digits.charAt(at)))
    .flatMap((at) =>
      DIGITS.filter((digit) => digit !== digits.charAt(at) && !(at === 0 && digit === '0')).map(
        (digit) => replaceAt(digits, at, digit),
      ),
    );

/** @param digits as printed, without separators: 3818, 31.9 */
export function slipsOf({ digits }: { digits: string }): Slip[] {
  const number = Number(digits);
  const told = (text: string, kind: Slip['kind']): Slip => ({ text, value: Number(text), kind });
  return [
    ...exchanged(digits)
      .filter((text) => !text.startsWith('0') || text.startsWith('0.'))
      .map((text) => told(text, 'exchanged')),
    ...[...otherDigit(digits), ...exchangedFar(digits)].map((text) => told(text, 'digit')),
    ...[0.1, 10, 0.01, 100, 0.001, 1000, 0.0001, 10_000].map((factor): Slip => {
      const value = Number((number * factor).toPrecision(12));
      return { text: String(value), value, kind: 'point' };
    }),
  ];
}

/** Whether one number is the other with one slip of the hand; null where it takes more. */
export function slipBetween({ from, to }: { from: string; to: string }): Slip['kind'] | null {
  if (from === to) return null;
  return slipsOf({ digits: from }).find(({ text }) => text === to)?.kind ?? null;
}
