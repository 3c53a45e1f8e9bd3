import type { Check, CheckContext, FindingDraft } from '../check';
import type { Bilingual } from '../../base/bilingual';
import { findPersonal, masked } from './contact-details';
import { bankCardsIn, identityNumbersIn, type PrivateNumber } from './private-numbers';
import { publishedTexts } from './published-texts';

/** Numbers are shown by their ends alone; one without a valid check digit may be something else. */
const findNumbers = (
  context: CheckContext,
  numbersIn: (text: string) => PrivateNumber[],
  say: (formatted: string) => Bilingual,
): FindingDraft[] =>
  publishedTexts(context).flatMap(({ place, text }) =>
    numbersIn(text).map(({ number, hasCheckDigit }): FindingDraft => {
      const formatted = masked({ number });
      const finding = { place, quote: formatted, messages: say(formatted) };
      return hasCheckDigit ? finding : { ...finding, severity: 'warning' };
    }),
  );

/** Numbers of identity cards are never published. */
export const identityNumbers: Check = {
  id: 'identity-numbers',
  family: 'privacy',
  reads: 'report',
  severity: 'error',
  canBeOverridden: true,
  name: { zh: '身份证号码', en: 'Identity numbers' },
  advice: {
    zh: '请立即删去身份证号码：报告发布后任何人都能读到，而且不能收回。',
    en: 'Remove it now: a released report can be read by everybody and is never changed.',
  },
  limits: {
    zh: '核对地区、出生日期和校验码；已用星号遮盖的不提示，15 位旧号码没有校验码，可能误认，只作提醒。',
    en: 'Checks region, birth date and check sign; an old number of 15 digits has none, can be mistaken and is only a warning.',
  },
  run: (context) =>
    findNumbers(context, identityNumbersIn, (formatted) => ({
      zh: `这里有身份证号码 ${formatted}，属于个人敏感信息，不得公开。`,
      en: `Here stands the identity number ${formatted}, which must not be made public.`,
    })),
};

/** Numbers of bank cards are never published. */
export const bankCards: Check = {
  id: 'bank-cards',
  family: 'privacy',
  reads: 'report',
  severity: 'error',
  canBeOverridden: true,
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
    findNumbers(context, bankCardsIn, (formatted) => ({
      zh: `这里有银行卡号 ${formatted}，属于个人敏感信息，不得公开。`,
      en: `Here stands the bank card number ${formatted}, which must not be made public.`,
    })),
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
  reads: 'report',
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
