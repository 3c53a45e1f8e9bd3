import type { Message } from './message';

/** What `npm run check` prints around the findings. */
export const FINDING_MESSAGES = {
  error: { zh: '错误', en: 'error' },
  warning: { zh: '提醒', en: 'warning' },
  note: { zh: '提示', en: 'note' },
  'whole-report': { zh: '全文', en: 'The whole report' },
  chapter: { zh: '第 {number} 节', en: 'Chapter {number}' },
  waived: { zh: '已豁免：{reason}（{name}）', en: 'Waived: {reason} ({name})' },
  checked: {
    zh: '已校核 {school}/{year}（{status}）：',
    en: 'Checked {school}/{year} ({status}):',
  },
  summary: {
    zh: '  {severity} {count} 条，其中已豁免 {waived} 条',
    en: '  {severity}: {count}, of which waived: {waived}',
  },
} satisfies Record<string, Message>;
