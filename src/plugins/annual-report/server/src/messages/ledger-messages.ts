import type { Message } from './message';

/** What somebody reads whose declaration of a number cannot be taken. */
export const LEDGER_MESSAGES = {
  'number-unknown': {
    zh: '有 {count} 个数字已不存在：它们或旁边的文字已经改变。请刷新数字台账，再选一次。',
    en: '{count} of the numbers do not stand any more: they or the words beside them have changed. Reload the ledger and choose again.',
  },
  'number-not-open': {
    zh: '“{number}”已有依据，不需要确认。请刷新数字台账，只选待确认的数字。',
    en: 'Something stands behind "{number}" already, so it needs no declaration. Reload the ledger and choose open numbers alone.',
  },
  'fact-not-offered': {
    zh: '有 {count} 个数字已不能这样绑定：它们、旁边的文字或指标的值已经改变。没有做任何修改：请刷新数字台账，再选一次。',
    en: '{count} of the numbers cannot be bound like this any more: they, the words beside them or the values have changed. Nothing was changed: reload the ledger and choose again.',
  },
  'declaration-unknown': {
    zh: '这个数字没有确认记录，或者它已被收回。请刷新页面。',
    en: 'There is no such declaration, or it was taken back already. Reload the page.',
  },
} satisfies Record<string, Message>;
