import type { Message } from './message';

/** What `npm run check` prints around the findings. */
export const FINDING_MESSAGES = {
  error: { zh: '错误', en: 'error' },
  warning: { zh: '提醒', en: 'warning' },
  note: { zh: '提示', en: 'note' },
  'whole-report': { zh: '全文', en: 'The whole report' },
  chapter: { zh: '第 {number} 节', en: 'Chapter {number}' },
  overridden: {
    zh: '已放行，理由公开：{reason}（{name}）',
    en: 'Let pass, with a public reason: {reason} ({name})',
  },
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

/** What a reviewer reads when a finding cannot be accepted. */
export const WAIVER_MESSAGES = {
  'finding-unknown': {
    zh: '这条校核结果已不存在：内容或数字已经改变。请重新校核。',
    en: 'This finding does not stand any more: the words or numbers have changed. Run the checks again.',
  },
  'error-not-waivable': {
    zh: '错误不能豁免，必须改正后才能发布。',
    en: 'An error cannot be waived; it must be fixed before a release.',
  },
  'error-to-override': {
    zh: '这是错误，不能豁免。请改正；确实无误的，由有“放行”权限的人写明公开的理由后放行。',
    en: 'This is an error and cannot be waived. Fix it; if it is right nevertheless, somebody who may override lets it pass with a public reason.',
  },
  'not-to-override': {
    zh: '这条校核结果不影响发布，不用放行。可以写明理由豁免，理由不公开。',
    en: 'This finding does not stop a release, so there is nothing to override. Waive it with a reason, which stays inside.',
  },
  'override-reason-private': {
    zh: '理由会公开，不能写身份证号码或银行卡号。请删去号码，再保存。',
    en: 'The reason is published and must not hold an identity or bank card number. Remove the number, then save again.',
  },
  'override-unknown': {
    zh: '没有这条放行说明，或者它已被收回。请刷新页面。',
    en: 'There is no such override, or it was taken back already. Reload the page.',
  },
  'waiver-unknown': {
    zh: '没有这条豁免说明，或者它已被收回。请刷新页面。',
    en: 'There is no such waiver, or it was taken back already. Reload the page.',
  },
} satisfies Record<string, Message>;
