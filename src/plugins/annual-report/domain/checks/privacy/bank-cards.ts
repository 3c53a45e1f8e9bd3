import type { Check } from '../check';
import { findPersonal, masked } from './find-personal';
import { isIdentityNumber } from './identity-number';

const PATTERN = /(?<![\dA-Za-z.])\d{4}(?:[ -]?\d{4}){3}(?:[ -]?\d{1,3})?(?![\dA-Za-z]|\.\d)/g;
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
    findPersonal({ context, pattern: PATTERN }).flatMap(({ place, found }) => {
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
