import { isDate } from '../../base/is-date';
import { personalIn, type PersonalMatch } from './personal-data';

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
const isIdentityNumber = ({ number }: { number: string }): boolean => {
  if (!REGIONS.has(number.slice(0, 2))) return false;
  if (/^\d{15}$/.test(number)) return isBirthDate(`19${number.slice(6, 12)}`);
  if (!/^\d{17}[\dX]$/.test(number)) return false;
  const sum = WEIGHTS.reduce((total, weight, at) => total + weight * Number(number.charAt(at)), 0);
  return isBirthDate(number.slice(6, 14)) && CHECK_SIGNS.charAt(sum % 11) === number.charAt(17);
};

const IDENTITY_NUMBER = /(?<![\dA-Za-z])\d{6}(?:[ -]?\d{8}[ -]?\d{3}[\dXx]|\d{9})(?![\dA-Za-z])/g;
/** Old numbers have no check sign: so called, they are something else. */
const OTHER = /(?:注册号|税号|账号|帐号|卡号|订单号|流水号|备案号|许可证号|批准文号)[^\d]{0,4}$/;
const REACH = 16;

/** A number of an identity card or a bank card as it stands in a text. */
export type PrivateNumber = { number: string; hasCheckDigit: boolean };

const signsOf = ({ found }: PersonalMatch): string => found.replace(/[ -]/g, '').toUpperCase();

/** Numbers of identity cards; those of 15 digits have no check sign and can be something else. */
export function identityNumbersIn(text: string): PrivateNumber[] {
  return personalIn({ text, pattern: IDENTITY_NUMBER }).flatMap((match) => {
    const number = signsOf(match);
    const hasCheckDigit = number.length === 18;
    const isOther = OTHER.test(match.text.slice(Math.max(0, match.start - REACH), match.start));
    return isIdentityNumber({ number }) && (hasCheckDigit || !isOther)
      ? [{ number, hasCheckDigit }]
      : [];
  });
}

const BANK_CARD = /(?<![\dA-Za-z.])\d{4}(?:[ -]?\d{4}){3}(?:[ -]?\d{1,3})?(?![\dA-Za-z]|\.\d)/g;
/** UnionPay has 16 to 19 digits, the others 16. */
const ISSUER =
  /^(?:62\d{14,17}|(?:4\d{3}|5[1-5]\d{2}|2(?:22[1-9]|2[3-9]\d|[3-6]\d{2}|7[01]\d|720))\d{12})$/;

/** The check digit of card numbers (ISO/IEC 7812-1, Luhn). */
const hasLuhnDigit = (digits: string): boolean => {
  const sum = Array.from(digits)
    .reverse()
    .reduce((total, sign, index) => {
      const digit = Number(sign) * (index % 2 === 0 ? 1 : 2);
      return total + (digit > 9 ? digit - 9 : digit);
    }, 0);
  return sum % 10 === 0;
};

/** Numbers of bank cards, each with a valid check digit. */
export function bankCardsIn(text: string): PrivateNumber[] {
  return personalIn({ text, pattern: BANK_CARD }).flatMap((match) => {
    const number = signsOf(match);
    return ISSUER.test(number) && hasLuhnDigit(number) && !isIdentityNumber({ number })
      ? [{ number, hasCheckDigit: true }]
      : [];
  });
}

/** Whether a text holds a number, with a valid check digit, that must never be published. */
export function holdsPrivateNumber(text: string): boolean {
  return [...identityNumbersIn(text), ...bankCardsIn(text)].some(
    ({ hasCheckDigit }) => hasCheckDigit,
  );
}
