const DIGITS: Record<string, number> = {
  一: 1,
  二: 2,
  两: 2,
  三: 3,
  四: 4,
  五: 5,
  六: 6,
  七: 7,
  八: 8,
  九: 9,
};

/** Reads a number from 1 to 999 that is spelled in Chinese: 两, 十六, 三十, 一百二十. Null for anything else. */
export const readChineseNumeral = ({ text }: { text: string }): number | null => {
  let total = 0;
  let digit: number | null = null;
  let least = 1000;
  for (const character of text) {
    const power = { 百: 100, 十: 10 }[character];
    if (power !== undefined) {
      if (power >= least) return null;
      total += (digit ?? 1) * power;
      digit = null;
      least = power;
      continue;
    }
    const next = DIGITS[character];
    if (next === undefined || digit !== null) return null;
    digit = next;
  }
  const value = total + (digit ?? 0);
  return value > 0 ? value : null;
};
