import type { Words } from './words';

export const COMMON_WORDS = {
  'menu.title': { zh: '年度报告', en: 'Annual reports' },
  'common.cancel': { zh: '取消', en: 'Cancel' },
  'common.save': { zh: '保存', en: 'Save' },
  'common.close': { zh: '关闭', en: 'Close' },
  'common.retry': { zh: '重试', en: 'Try again' },
  'common.loading': { zh: '正在载入…', en: 'Loading…' },
  'common.failed': { zh: '操作没有成功，请重试。', en: 'That did not work. Please try again.' },
  'common.seconds': { zh: '已用 {seconds} 秒', en: '{seconds} s so far' },
  'common.working': { zh: '正在处理…', en: 'Working…' },
  'common.none': { zh: '（无）', en: '(none)' },
  'kept-work.restore': { zh: '恢复这些修改', en: 'Bring them back' },
  'kept-work.discard': { zh: '不要了', en: 'Discard them' },
  'common.yes': { zh: '是', en: 'yes' },
  'common.no': { zh: '否', en: 'no' },
} satisfies Words;
