import type { Check } from '../check';
import { findPersonal } from './find-personal';

const PATTERN =
  /(?:(?:微信|WeChat)(?:号码?|ID|账号)?\s?[:是为]\s?([A-Za-z][\w-]{5,19}|\d{5,11})|QQ(?:号码?|群号?|账号)?\s?[:是为]?\s?(\d{5,11}))(?![\w-])/gi;

/** Accounts of chat programmes lead to persons. */
export const chatAccounts: Check = {
  id: 'chat-accounts',
  family: 'privacy',
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
    findPersonal({ context, pattern: PATTERN }).map(({ place, found }) => ({
      place,
      quote: found,
      messages: {
        zh: `这里有聊天账号“${found}”。`,
        en: `Here stands the chat account "${found}".`,
      },
    })),
};
