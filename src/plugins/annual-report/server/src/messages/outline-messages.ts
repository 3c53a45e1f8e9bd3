import type { Message } from './message';

/** What an editor reads when an outline cannot be saved. */
export const OUTLINE_MESSAGES = {
  'outline-in-conflict': {
    zh: '您打开大纲之后，{who}改动了它（{when}）。什么都没有被覆盖：请载入最新的大纲，再重做您的修改。',
    en: 'Since you opened the outline, {who} changed it ({when}). Nothing was overwritten: load the latest outline and make your changes again.',
  },
  'outline-repeated': {
    zh: '“{title}”在大纲里出现了两次。请重新载入大纲。',
    en: '"{title}" stands twice in the outline. Load the outline again.',
  },
  'outline-foreign': {
    zh: '“{title}”不属于这份年度报告的大纲，或者已被删除。请重新载入大纲。',
    en: '"{title}" does not belong to the outline of this report, or is gone. Load the outline again.',
  },
  'outline-incomplete': {
    zh: '大纲缺少{titles}，没有保存：漏掉不等于删除。请重新载入大纲。',
    en: 'The outline lacks {titles} and was not saved: leaving out is not deleting. Load the outline again.',
  },
  'outline-not-removable': {
    zh: '“{title}”已经有内容或者发布过，不能在大纲里删除。请打开它，在编辑页面处理。',
    en: '"{title}" has content or was published and cannot be deleted in the outline. Open it and deal with it there.',
  },
  'outline-holder-missing': {
    zh: '“{title}”所属的章节不在大纲里。请把它放到别的章节下。',
    en: 'The chapter that holds "{title}" is not in the outline. Put it under another one.',
  },
  'outline-circle': {
    zh: '“{title}”不能放在它自己的下级章节之下。请选择别的位置。',
    en: '"{title}" cannot stand below one of its own sub-chapters. Choose another place.',
  },
  'outline-too-deep': {
    zh: '“{title}”会成为第 {depth} 级：大纲最多三级（如 1.2.3）。请放到更高一级的章节下。',
    en: '"{title}" would be at level {depth}; an outline has three levels at most (1.2.3). Put it higher.',
  },
  'outline-case-unplaced': {
    zh: '案例“{title}”必须属于一个章节。请把它放到章节下。',
    en: 'Case "{title}" needs a chapter. Put it under one.',
  },
} satisfies Record<string, Message>;

export const SOMEBODY: Message = { zh: '有人', en: 'somebody' };

export const LATELY: Message = { zh: '时间不详', en: 'time unknown' };
