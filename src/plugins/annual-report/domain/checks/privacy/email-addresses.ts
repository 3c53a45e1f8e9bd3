import type { Check } from '../check';
import { findPersonal } from './find-personal';

const PATTERN =
  /(?<![A-Za-z0-9._%+-])[A-Za-z0-9][A-Za-z0-9._%+-]{0,63}@[A-Za-z0-9-]{1,63}(?:\.[A-Za-z0-9-]{2,63}){1,4}/g;

/** E-mail addresses draw spam and may belong to persons. */
export const emailAddresses: Check = {
  id: 'email-addresses',
  family: 'privacy',
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
    findPersonal({ context, pattern: PATTERN }).map(({ place, found }) => ({
      place,
      quote: found,
      messages: {
        zh: `这里有电子邮箱 ${found}。`,
        en: `Here stands the e-mail address ${found}.`,
      },
    })),
};
