import type { Message } from './message';

/** What an editor reads at the forms of the admin panel. */
export const EDITING_MESSAGES = {
  'newer-version': {
    zh: '“{title}”在您打开之后又由{name}保存过（{when}）。为了不覆盖对方写的内容，您的修改没有保存，也没有丢失：请对照两个版本后再决定。',
    en: '"{title}" was saved by {name} ({when}) after you opened it. So that nothing is overwritten, yours was not saved, and is not lost: compare the two versions, then decide.',
  },
  'text-changed': {
    zh: '“{title}”刚被{who}修改过（{when}），要改的文字已不是原样。没有做任何修改：请刷新页面，看过现在的文字再决定。',
    en: '"{title}" was changed by {who} ({when}), and the words are not what they were. Nothing was changed: reload the page and look at the text as it is now.',
  },
  'fix-not-offered': {
    zh: '这处修改已不再适用：文字或指标的值已经改变。没有做任何修改：请重新校核，再看现在的结果。',
    en: 'This fix does not apply any more: the text or the value has changed. Nothing was changed: run the checks again and look at what they find now.',
  },
  'text-gone': {
    zh: '“{title}”已不在这份报告里。没有做任何修改：请刷新页面。',
    en: '"{title}" is not in this report any more. Nothing was changed: reload the page.',
  },
  'text-not-yours': {
    zh: '您没有修改“{title}”的权限，没有做任何修改。请找负责这一部分的编辑来改。',
    en: 'You may not change "{title}", and nothing was changed. Ask an editor of this part.',
  },
  'document-unknown': {
    zh: '要查看的内容不存在，或者已被删除。请刷新列表后再试。',
    en: 'What you ask for does not exist or was deleted. Reload the list and try again.',
  },
} satisfies Record<string, Message>;
