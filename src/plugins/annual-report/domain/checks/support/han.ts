/** One Chinese character, to build patterns with the flag `u`. */
export const HAN = '\\p{Script=Han}';

const NOT_WORD = /[^\p{L}\p{N}]+/gu;

/** Letters and digits alone: what is left of two writings that differ in punctuation or blanks only. */
export const bareWords = ({ text }: { text: string }): string => text.replace(NOT_WORD, '');

const DIGITS = '一二三四五六七八九';

/** Reads 1 to 99 written in Chinese, such as 三, 十二, 二十; null where it is none. */
export const readNumeral = ({ text }: { text: string }): number | null => {
  const match = /^([一二三四五六七八九])?(十)?([一二三四五六七八九])?$/.exec(text);
  if (!match || text === '') return null;
  const [, tens, ten, ones] = match;
  const digit = (word: string | undefined): number => (word ? DIGITS.indexOf(word) + 1 : 0);
  if (!ten) return ones ? null : digit(tens);
  return (tens ? digit(tens) : 1) * 10 + digit(ones);
};
