import type { Message } from './message';

/** What an editor reads when a table of plain cells cannot be saved. */
export const GRID_MESSAGES = {
  'grid-not-cells': {
    zh: '“{title}”没有保存：第 {block} 个内容块的表格已损坏，读不出行和列。请刷新页面后重新填写，或重新粘贴表格。',
    en: '"{title}" was not saved: the table in block {block} is damaged; no rows and columns can be read from it. Reload the page and fill it in, or paste it again.',
  },
  'grid-too-many-rows': {
    zh: '“{title}”没有保存：第 {block} 个内容块的表格有 {count} 行，最多 {limit} 行。请拆成几张表格。',
    en: '"{title}" was not saved: the table in block {block} has {count} rows; {limit} at most. Make several tables of it.',
  },
  'grid-too-many-columns': {
    zh: '“{title}”没有保存：第 {block} 个内容块的表格有 {count} 列，最多 {limit} 列。请拆成几张表格。',
    en: '"{title}" was not saved: the table in block {block} has {count} columns; {limit} at most. Make several tables of it.',
  },
  'grid-cell-too-long': {
    zh: '“{title}”没有保存：第 {block} 个内容块的表格第 {row} 行第 {column} 列有 {count} 个字，最多 {limit} 个。请把长文字写到正文里。',
    en: '"{title}" was not saved: row {row}, column {column} of the table in block {block} has {count} signs; {limit} at most. Put long words into the text.',
  },
  'grid-too-long': {
    zh: '“{title}”没有保存：第 {block} 个内容块的表格一共有 {count} 个字，最多 {limit} 个。请拆成几张表格。',
    en: '"{title}" was not saved: the table in block {block} has {count} signs altogether; {limit} at most. Make several tables of it.',
  },
} satisfies Record<string, Message>;
