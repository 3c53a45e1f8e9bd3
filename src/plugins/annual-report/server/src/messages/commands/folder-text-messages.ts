import type { Message } from '../message';

/** What is wrong in the Markdown of a report’s folder. */
export const FOLDER_TEXT_PROBLEMS = {
  'markdown-html': {
    zh: '“{html}”是 HTML，正文不能容纳',
    en: '"{html}" is HTML, which the text cannot hold',
  },
  'markdown-tag-open': {
    zh: '“{html}”没有结束，或结束的次序不对',
    en: '"{html}" is not closed, or not in its order',
  },
  'markdown-html-block': { zh: '正文不能容纳 HTML', en: 'HTML cannot be held by the text' },
  'markdown-table': {
    zh: '正文不能容纳 Markdown 表格，请用 ![](table:KEY)',
    en: 'a Markdown table cannot be held by the text: use ![](table:KEY)',
  },
  'markdown-rule': {
    zh: '正文不能容纳分隔线',
    en: 'a horizontal rule cannot be held by the text',
  },
  'markdown-unknown': { zh: '正文不能容纳这种写法', en: 'this cannot be held by the text' },
  'markdown-item': {
    zh: '列表的一项是一段文字，后面可以有下一级列表',
    en: 'a list item holds one paragraph and lists',
  },
  'markdown-deep': {
    zh: '列表的层次超过 {limit} 级',
    en: 'the list is nested more than {limit} levels deep',
  },
  'markdown-start': {
    zh: '列表从 1 开始，不是 {start}；要印出这个数字请写 {start}\\.',
    en: 'a list begins with 1, not {start}; for a printed number write {start}\\.',
  },
  'markdown-quote': { zh: '引用里只有段落', en: 'a quote holds paragraphs only' },
  'markdown-link': {
    zh: '链接“{href}”不能照原样保留',
    en: 'the link to "{href}" cannot be kept as it is',
  },
  'markdown-picture': {
    zh: '图片要独立成段',
    en: 'a picture stands in a paragraph of its own',
  },
  'reference-caption': {
    zh: '图注和替代文字写在 images.yaml 里',
    en: 'captions and alternative texts stand in images.yaml',
  },
  'reference-unknown': {
    zh: '“{source}”既不是 image:KEY，也不是 table:KEY',
    en: '"{source}" is neither image:KEY nor table:KEY',
  },
  'reference-table': {
    zh: '表要独立成段',
    en: 'a table stands in a paragraph of its own',
  },
  'challenge-plain': { zh: '挑战里只有纯文字', en: 'a challenge holds plain text' },
  'challenge-part': {
    zh: '挑战的这里应是“### {part}”',
    en: 'a challenge has "### {part}" here',
  },
  'challenge-paragraphs': {
    zh: '挑战的这里应是纯文字的段落',
    en: 'a challenge has plain paragraphs here',
  },
  'challenge-empty': {
    zh: '挑战的“### {part}”下面没有文字',
    en: 'the challenge has no text under "### {part}"',
  },
} satisfies Record<string, Message>;
