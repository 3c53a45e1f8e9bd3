/** Errors that are let pass with a public reason, on the page of the checks and before a release. */
export const OVERRIDE_TEXTS = {
  'override.offer': {
    zh: '确实无误？可以写明理由后放行。理由会随报告公开，所有人都能看到。',
    en: 'Right nevertheless? It can be overridden with a reason, which is published with the report for everybody to read.',
  },
  'override.ask-others': {
    zh: '确实无误？请有“放行”权限的同事写明理由后放行，理由会随报告公开。',
    en: 'Right nevertheless? Ask a colleague who may override errors: it takes a reason, which is published with the report.',
  },
  'override.open': { zh: '放行', en: 'Override' },
  'override.open.label': { zh: '放行：{message}', en: 'Override: {message}' },
  'override.public.title': { zh: '理由会公开', en: 'The reason will be public' },
  'override.public': {
    zh: '下一版发布后，任何人都能在报告的公开数据里读到校核项的名称和您写的理由。您的名字和引用的原文不公开。理由里请不要写个人信息。',
    en: 'Once the next edition is released, everybody can read the name of the check and your reason in the public data of the report. Your name and the quoted words stay inside. Do not write personal data.',
  },
  'override.reason': { zh: '公开的理由', en: 'Public reason' },
  'override.hint': {
    zh: '例如“为学校对外公布的账号样例，不属于个人”。',
    en: 'Such as "a sample number that the school publishes, nobody’s own".',
  },
  'override.needed': { zh: '请写明理由。', en: 'Give a reason.' },
  'override.do': { zh: '公开理由并放行', en: 'Publish the reason and override' },
  'override.done': { zh: '已放行。', en: 'Overridden.' },
  'override.given': {
    zh: '{name} 于 {when} 放行，公开的理由：{reason}',
    en: 'Overridden by {name} on {when}, with the public reason: {reason}',
  },
  'override.revoke': { zh: '收回放行', en: 'Take back' },
  'override.revoke.label': {
    zh: '收回放行：{message}',
    en: 'Take the override back: {message}',
  },
  'override.revoked': {
    zh: '已收回放行。已发布的版次不变。',
    en: 'The override was taken back. Released editions stay as they are.',
  },
  'override.item': {
    zh: '有 {count} 个错误已放行，理由会随这一版公开（见下）',
    en: '{count, plural, one {# error was} other {# errors were}} overridden: the reasons below are published with this edition',
  },
  'override.item.open': {
    zh: '其中 {count} 个错误，确实无误时可以在校核页放行，理由会公开',
    en: '{count} of them can be overridden on the page of the checks, with a public reason, if right nevertheless',
  },
  'override.published': { zh: '随这一版公开的理由', en: 'Reasons published with this edition' },
  'override.published.hint': {
    zh: '这些错误已放行。公开的是校核项和理由，不是引用的原文。',
    en: 'These errors were overridden. The check and the reason are published, not the quoted words.',
  },
  'override.published.reason': { zh: '公开的理由：{reason}', en: 'Public reason: {reason}' },
};
