import type { Message } from './message';

/** What an editor reads when a rule of the outline is broken. */
export const STRUCTURE_MESSAGES = {
  'structure-is-moved-in-the-outline': {
    zh: '“{title}”的所属报告、上级和顺序不能在这里修改，请在大纲中移动。',
    en: 'Report, parent and position of "{title}" cannot be changed here. Move it in the outline.',
  },
  'report-needed': {
    zh: '新建{what}时需要说明属于哪份年度报告：系统中有 {count} 份报告，无法自动判断。请从大纲中新建。',
    en: 'Say which report the new {what} belongs to: there are {count} reports. Create it from the outline.',
  },
  'report-unknown': {
    zh: '所选的年度报告不存在。请先新建年度报告。',
    en: 'The chosen report does not exist. Create the report first.',
  },
  'parent-missing': {
    zh: '上级章节不存在，或者不在同一份年度报告中。请在本报告的章节中选择上级。',
    en: 'The parent chapter does not exist or belongs to another report. Choose one of this report.',
  },
  'parent-in-other-report': {
    zh: '上级章节属于另一份年度报告。请在本报告的章节中选择上级。',
    en: 'The parent chapter belongs to another report. Choose one of this report.',
  },
  cycle: {
    zh: '章节不能移到它自己或它的下级章节之下。请选择别的上级。',
    en: 'A chapter cannot stand below itself or one of its own sub-chapters. Choose another parent.',
  },
  'too-deep': {
    zh: '大纲最多三级（如 1.2.3），这样放置会成为第 {depth} 级。请选择更高一级的上级章节。',
    en: 'An outline has three levels at most (1.2.3); here it would be level {depth}. Choose a higher parent.',
  },
  'chapter-missing': {
    zh: '所选的章节不存在，或者不在同一份年度报告中。请在本报告的章节中选择。',
    en: 'The chosen chapter does not exist or belongs to another report. Choose one of this report.',
  },
  'chapter-in-use': {
    zh: '章节“{title}”下还有 {children} 个下级章节和 {cases} 个案例：{names}。请先移走或处理它们，再删除或取消发布。',
    en: 'Chapter "{title}" still holds {children} sub-chapters and {cases} cases: {names}. Move them first, then delete or unpublish it.',
  },
  'table-missing': {
    zh: '指标表块中选择的指标表属于另一份年度报告。请选择本报告的指标表。',
    en: 'A table block shows a table of another report. Choose one of this report.',
  },
  'text-unreadable': {
    zh: '“{title}”没有保存：正文中有一段{place}已损坏，报告无法显示。请删除这一段后重新输入。',
    en: '"{title}" was not saved: a paragraph of the text{place} is damaged and cannot be shown in the report. Delete it and write it again.',
  },
  'picture-in-text': {
    zh: '“{title}”的正文里不能直接插入图片{place}：请改用“图片组”块，图片才会有编号和图注。',
    en: 'Pictures cannot stand inside the text of "{title}"{place}: use an images block, so that they are numbered and captioned.',
  },
} satisfies Record<string, Message>;

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
