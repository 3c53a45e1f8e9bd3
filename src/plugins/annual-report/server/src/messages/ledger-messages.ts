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
  'release-uncovered': {
    zh: '{school}/{year} 没有发布：报告设置要求 {percent}% 的数字有依据，现在 {total} 个数字里有 {backed} 个，还差 {missing} 个。请在数字台账里确认待确认的数字，或由管理员在报告里改低要求，再发布。',
    en: '{school}/{year} was not released: the report asks for {percent} % of its numbers to be accounted for, and {backed} of {total} are; {missing} more are needed. Declare open numbers in the ledger, or have the setting of the report lowered, and release again.',
  },
  'not-offered': {
    zh: '有 {count} 个数字去年没有声明过，或者已经改变。请刷新数字台账，再确认一次。',
    en: "Of {count} of the numbers last year's report says nothing, or they have changed. Reload the ledger and choose again.",
  },
  'number-not-value': {
    zh: '这个数字已不是待确认的确切数字：它或旁边的文字已经改变，或者已有依据。没有做任何修改：请刷新数字台账，再选一次。',
    en: 'This is no open, exact number any more: it or the words beside it have changed, or something stands behind it. Nothing was changed: reload the ledger and choose again.',
  },
  'declaration-unknown': {
    zh: '这个数字没有确认记录，或者它已被收回。请刷新页面。',
    en: 'There is no such declaration, or it was taken back already. Reload the page.',
  },
} satisfies Record<string, Message>;
