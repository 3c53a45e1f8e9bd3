import type { Check } from '../check';
import { findPersonal } from './find-personal';

const PATTERN =
  /(?<![\dA-Za-z.])(?:\(0\d{2,3}\)\s?|0\d{2,3}[ -])\d{7,8}(?![\dA-Za-z]|\.\d)|(?<=(?:电话|传真|座机|热线)[:是为 ]{0,2})[2-9]\d{6,7}(?!\d|\.\d)/g;

/** Telephone numbers are published on purpose or not at all. */
export const landlineNumbers: Check = {
  id: 'landline-numbers',
  family: 'privacy',
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
    findPersonal({ context, pattern: PATTERN }).map(({ place, found }) => ({
      place,
      quote: found,
      messages: {
        zh: `这里有电话号码 ${found}。`,
        en: `Here stands the telephone number ${found}.`,
      },
    })),
};
