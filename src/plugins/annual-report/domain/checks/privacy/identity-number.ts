import { isDate } from '../support/is-date';

/** First two digits of the codes of provinces and regions (GB/T 2260), and of residents from Hong Kong, Macao, Taiwan. */
const REGIONS = new Set(
  '11 12 13 14 15 21 22 23 31 32 33 34 35 36 37 41 42 43 44 45 46 50 51 52 53 54 61 62 63 64 65 71 81 82 83'.split(
    ' ',
  ),
);
const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
const CHECK_SIGNS = '10X98765432';
const FIRST_YEAR = 1900;
const LAST_YEAR = 2099;

const isBirthDate = (digits: string): boolean => {
  const year = Number(digits.slice(0, 4));
  const date = { year, month: Number(digits.slice(4, 6)), day: Number(digits.slice(6, 8)) };
  return year >= FIRST_YEAR && year <= LAST_YEAR && isDate(date);
};

/**
 * Whether 18 signs are a citizen's identity number: region, birth date and check sign (GB 11643-1999); or 15
 * digits one of the old form, which had no check sign.
 */
export const isIdentityNumber = ({ number }: { number: string }): boolean => {
  if (!REGIONS.has(number.slice(0, 2))) return false;
  if (/^\d{15}$/.test(number)) return isBirthDate(`19${number.slice(6, 12)}`);
  if (!/^\d{17}[\dX]$/.test(number)) return false;
  const sum = WEIGHTS.reduce((total, weight, at) => total + weight * Number(number.charAt(at)), 0);
  return isBirthDate(number.slice(6, 14)) && CHECK_SIGNS.charAt(sum % 11) === number.charAt(17);
};
