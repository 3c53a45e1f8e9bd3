import type { Message } from './message';

/** What a reviewer reads when a finding cannot be accepted. */
export const CHECK_MESSAGES = {
  'finding-unknown': {
    zh: '这条校核结果已不存在：内容或数字已经改变。请重新校核。',
    en: 'This finding does not stand any more: the words or numbers have changed. Run the checks again.',
  },
  'error-not-waivable': {
    zh: '错误不能豁免，必须改正后才能发布。',
    en: 'An error cannot be waived; it must be mended before a release.',
  },
  'waiver-unknown': {
    zh: '没有这条豁免说明，或者它已被收回。请刷新页面。',
    en: 'There is no such waiver, or it was taken back already. Reload the page.',
  },
} satisfies Record<string, Message>;
