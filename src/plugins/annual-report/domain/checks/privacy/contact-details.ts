import type { FindingPlace } from '../../base/finding-place';
import type { Check, CheckContext } from '../check';
import { personalIn, type PersonalMatch } from './personal-data';
import { publishedTexts } from './published-texts';

/** Where a pattern (with the flag `g`) stands in anything that would be published. */
export function findPersonal({
  context,
  pattern,
}: {
  context: CheckContext;
  pattern: RegExp;
}): (PersonalMatch & { place: FindingPlace })[] {
  return publishedTexts(context).flatMap(({ place, text }) =>
    personalIn({ text, pattern }).map((match) => ({ place, ...match })),
  );
}

/** A number of which only the ends are shown: findings are read, printed and kept by others. */
export function masked({ number }: { number: string }): string {
  const signs = number.replace(/[\s-]/g, '');
  return `${signs.slice(0, 4)}${'*'.repeat(Math.max(0, signs.length - 6))}${signs.slice(-2)}`;
}

const CHAT_ACCOUNT =
  /(?:(?:微信|WeChat)(?:号码?|ID|账号)?\s?[:是为]\s?([A-Za-z][\w-]{5,19}|\d{5,11})|QQ(?:号码?|群号?|账号)?\s?[:是为]?\s?(\d{5,11}))(?![\w-])/gi;

/** Accounts of chat programmes lead to persons. */
export const chatAccounts: Check = {
  id: 'chat-accounts',
  family: 'privacy',
  reads: 'report',
  severity: 'warning',
  name: { zh: '微信号、QQ 号', en: 'WeChat and QQ accounts' },
  advice: {
    zh: '请删去个人账号；学校公开的账号请写明理由后豁免。',
    en: 'Remove a person’s account; waive it with a reason if it is the school’s public one.',
  },
  limits: {
    zh: '认得写明“微信号：”“QQ：”的账号；公众号、视频号不提示。',
    en: 'Knows accounts that are called so; public channels are left alone.',
  },
  run: (context) =>
    findPersonal({ context, pattern: CHAT_ACCOUNT }).map(({ place, found }) => ({
      place,
      quote: found,
      messages: {
        zh: `这里有聊天账号“${found}”。`,
        en: `Here stands the chat account "${found}".`,
      },
    })),
};

const EMAIL_ADDRESS =
  /(?<![A-Za-z0-9._%+-])[A-Za-z0-9][A-Za-z0-9._%+-]{0,63}@[A-Za-z0-9-]{1,63}(?:\.[A-Za-z0-9-]{2,63}){1,4}/g;

/** E-mail addresses draw spam and may belong to persons. */
export const emailAddresses: Check = {
  id: 'email-addresses',
  family: 'privacy',
  reads: 'report',
  severity: 'note',
  name: { zh: '电子邮箱', en: 'E-mail addresses' },
  advice: {
    zh: '请确认这是单位公开的邮箱；个人邮箱请删去。',
    en: 'Make sure that it is an office’s public address; remove a person’s.',
  },
  limits: {
    zh: '分不出单位邮箱与个人邮箱。',
    en: 'Cannot tell an office’s address from a person’s.',
  },
  run: (context) =>
    findPersonal({ context, pattern: EMAIL_ADDRESS }).map(({ place, found }) => ({
      place,
      quote: found,
      messages: {
        zh: `这里有电子邮箱 ${found}。`,
        en: `Here stands the e-mail address ${found}.`,
      },
    })),
};

const LANDLINE_NUMBER =
  /(?<![\dA-Za-z.])(?:\(0\d{2,3}\)\s?|0\d{2,3}[ -])\d{7,8}(?![\dA-Za-z]|\.\d)|(?<=(?:电话|传真|座机|热线)[:是为 ]{0,2})[2-9]\d{6,7}(?!\d|\.\d)/g;

/** Telephone numbers are published on purpose or not at all. */
export const landlineNumbers: Check = {
  id: 'landline-numbers',
  family: 'privacy',
  reads: 'report',
  severity: 'note',
  name: { zh: '固定电话号码', en: 'Landline numbers' },
  advice: {
    zh: '请确认这是单位公开的电话，不是个人住宅电话。',
    en: 'Make sure that it is an office’s public number and not a home’s.',
  },
  limits: {
    zh: '认得带区号的号码和“电话”后面的号码；12345、400 等公共服务号码不提示。',
    en: 'Knows numbers with an area code or after the word; public hotlines are left alone.',
  },
  run: (context) =>
    findPersonal({ context, pattern: LANDLINE_NUMBER }).map(({ place, found }) => ({
      place,
      quote: found,
      messages: {
        zh: `这里有电话号码 ${found}。`,
        en: `Here stands the telephone number ${found}.`,
      },
    })),
};

const MOBILE_NUMBER =
  /(?<![\dA-Za-z.])(?:\+?86[ -]?)?(1[3-9]\d[ -]?\d{4}[ -]?\d{4})(?![\dA-Za-z]|\.\d|\s*(?:元|万|亿|人|次|个|平方|%))/g;

/** Mobile numbers belong to persons. */
export const mobileNumbers: Check = {
  id: 'mobile-numbers',
  family: 'privacy',
  reads: 'report',
  severity: 'warning',
  name: { zh: '手机号码', en: 'Mobile numbers' },
  advice: {
    zh: '请删去个人手机号码；如果是学校公开的招生或服务电话，请写明理由后豁免。',
    en: 'Remove a person’s number; waive it with a reason if it is the school’s public one.',
  },
  limits: {
    zh: '只认中国大陆的手机号码；后面带“元”“人”等单位的不提示。',
    en: 'Knows numbers of mainland China; one followed by a unit is left alone.',
  },
  run: (context) =>
    findPersonal({ context, pattern: MOBILE_NUMBER }).map(({ place, groups }) => {
      const formatted = masked({ number: groups[0] ?? '' });
      return {
        place,
        quote: formatted,
        messages: {
          zh: `这里有手机号码 ${formatted}。`,
          en: `Here stands the mobile number ${formatted}.`,
        },
      };
    }),
};
