import type { Message } from './message';

/** What an editor reads at the forms of the admin panel. */
export const EDITING_MESSAGES = {
  'newer-version': {
    zh: '“{title}”在您打开之后又由{name}保存过（{when}）。为了不覆盖对方写的内容，您的修改没有保存，也没有丢失：请对照两个版本后再决定。',
    en: '"{title}" was saved by {name} ({when}) after you opened it. So that nothing is overwritten, yours was not saved, and is not lost: compare the two versions, then decide.',
  },
  'document-unknown': {
    zh: '要查看的内容不存在，或者已被删除。请刷新列表后再试。',
    en: 'What you ask for does not exist or was deleted. Reload the list and try again.',
  },
} satisfies Record<string, Message>;
