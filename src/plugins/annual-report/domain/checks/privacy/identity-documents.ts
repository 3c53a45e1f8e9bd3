import type { Check } from '../check';
import { isDate } from '../support/is-date';
import { findPersonal, masked } from './contact-details';

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

const IDENTITY_NUMBER = /(?<![\dA-Za-z])(?:\d{6}[ -]?\d{8}[ -]?\d{3}[\dXx]|\d{15})(?![\dA-Za-z])/g;
/** Old numbers have no check sign: so called, they are something else. */
const OTHER = /(?:注册号|税号|账号|帐号|卡号|订单号|流水号|备案号|许可证号|批准文号)[^\d]{0,4}$/;
const REACH = 16;

/** Numbers of identity cards are never published. */
export const identityNumbers: Check = {
  id: 'identity-numbers',
  family: 'privacy',
  severity: 'warning',
  name: { zh: '身份证号码', en: 'Identity numbers' },
  advice: {
    zh: '请立即删去身份证号码：报告发布后任何人都能读到，而且不能收回。',
    en: 'Remove it now: a released report can be read by everybody and is never changed.',
  },
  limits: {
    zh: '核对地区、出生日期和校验码；已用星号遮盖的不提示，15 位旧号码没有校验码，可能误认。',
    en: 'Checks region, birth date and check sign; an old number of 15 digits has none and can be mistaken.',
  },
  run: (context) =>
    findPersonal({ context, pattern: IDENTITY_NUMBER }).flatMap(({ place, found, text, start }) => {
      const number = found.replace(/[ -]/g, '').toUpperCase();
      const isOther = OTHER.test(text.slice(Math.max(0, start - REACH), start));
      if (!isIdentityNumber({ number }) || (number.length === 15 && isOther)) return [];
      const formatted = masked({ number });
      return [
        {
          place,
          quote: formatted,
          messages: {
            zh: `这里有身份证号码 ${formatted}，属于个人敏感信息，不得公开。`,
            en: `Here stands the identity number ${formatted}, which must not be made public.`,
          },
        },
      ];
    }),
};

const BANK_CARD = /(?<![\dA-Za-z.])\d{4}(?:[ -]?\d{4}){3}(?:[ -]?\d{1,3})?(?![\dA-Za-z]|\.\d)/g;
/** UnionPay has 16 to 19 digits, the others 16. */
const ISSUER =
  /^(?:62\d{14,17}|(?:4\d{3}|5[1-5]\d{2}|2(?:22[1-9]|2[3-9]\d|[3-6]\d{2}|7[01]\d|720))\d{12})$/;

/** The check digit of card numbers (ISO/IEC 7812-1, Luhn). */
const hasCheckDigit = (digits: string): boolean => {
  const sum = Array.from(digits)
    .reverse()
    .reduce((total, sign, index) => {
      const digit = Number(sign) * (index % 2 === 0 ? 1 : 2);
      return total + (digit > 9 ? digit - 9 : digit);
    }, 0);
  return sum % 10 === 0;
};

/** Numbers of bank cards are never published. */
export const bankCards: Check = {
  id: 'bank-cards',
  family: 'privacy',
  severity: 'warning',
  name: { zh: '银行卡号', en: 'Bank cards' },
  advice: {
    zh: '请立即删去银行卡号：报告发布后任何人都能读到，而且不能收回。',
    en: 'Remove it now: a released report can be read by everybody and is never changed.',
  },
  limits: {
    zh: '核对发卡开头和校验位；单位的银行账号没有校验位，不在其列。',
    en: 'Checks issuer and check digit; accounts of institutions have none and are not seen.',
  },
  run: (context) =>
    findPersonal({ context, pattern: BANK_CARD }).flatMap(({ place, found }) => {
      const number = found.replace(/[ -]/g, '');
      if (!ISSUER.test(number) || !hasCheckDigit(number) || isIdentityNumber({ number })) return [];
      const shown = masked({ number });
      return [
        {
          place,
          quote: shown,
          messages: {
            zh: `这里有银行卡号 ${shown}，属于个人敏感信息，不得公开。`,
            en: `Here stands the bank card number ${shown}, which must not be made public.`,
          },
        },
      ];
    }),
};

const DATE =
  '(?:19|20)\\d{2}\\s?(?:年\\s?\\d{1,2}\\s?月(?:\\s?\\d{1,2}\\s?[日号])?|[-./]\\d{1,2}[-./]\\d{1,2})';
const BIRTH_DATE = new RegExp(
  `(?:出生(?:日期|年月)?(?:[:是为于]|在)?|生于)\\s?${DATE}|${DATE}\\s?(?:出生|生(?=[,，。;；)、]|$))`,
  'g',
);

/** A birth date beside a name tells a person apart from all others. */
export const birthDates: Check = {
  id: 'birth-dates',
  family: 'privacy',
  severity: 'warning',
  name: { zh: '出生日期', en: 'Birth dates' },
  advice: {
    zh: '请删去出生日期，或改写为年龄段。',
    en: 'Remove the birth date, or say an age instead.',
  },
  limits: {
    zh: '认得“出生于 1990 年 5 月”“1990 年 5 月生”一类写法；历史人物的生日也会提示。',
    en: 'Knows dates that are called birth dates; that of a person of history looks the same.',
  },
  run: (context) =>
    findPersonal({ context, pattern: BIRTH_DATE }).map(({ place, found }) => ({
      place,
      quote: found,
      messages: {
        zh: `这里有出生日期“${found}”。`,
        en: `Here stands a birth date: "${found}".`,
      },
    })),
};
