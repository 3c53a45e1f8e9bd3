/** Edits that pages offer, and numbers that are bound to their indicators. */
export const EDITS_TEXTS = {
  'edits.before': { zh: '现在', en: 'Now' },
  'edits.after': { zh: '改为', en: 'Then' },
  'edits.done': {
    zh: '{documents, plural, =1 {“{title}”里} other {# 份内容里}}已修改 {count} 处，存为草稿。',
    en: '{count, plural, one {# place was} other {# places were}} changed in {documents, plural, =1 {the draft of "{title}"} other {# drafts}}.',
  },
  'edits.undo': { zh: '撤销修改', en: 'Undo' },
  'edits.undone': { zh: '已撤销，文字和原来一样。', en: 'Undone: the words are what they were.' },
  'edits.keep': { zh: '知道了', en: 'Got it' },
  fixes: { zh: '可以这样改', en: 'It can be put right' },
  'fixes.replace': {
    zh: '把“{old}”改为“{words}”{count, plural, =1 {} other {（# 处）}}',
    en: 'Change "{old}" to "{words}"{count, plural, =1 {} other { (# places)}}',
  },
  'fixes.bind': { zh: '绑定到 {name} {year}', en: 'Bind to {name} {year}' },
  'fixes.cell': { zh: '去改表里的数：{name} {year}', en: 'See the value: {name} {year}' },
  'ledger.bind': { zh: '绑定到这个指标', en: 'Bind to the indicator' },
  'ledger.bind.hint': {
    zh: '印出来的文字不变；以后指标改了，这里跟着改，不会再不一致。',
    en: 'What is printed stays the same; when the indicator changes, so does the text.',
  },
  'ledger.bind.not-offered': {
    zh: '没有一种数据引用能印出同样的文字，所以不能一键绑定。',
    en: 'No fact would print the very same words, so it is not offered.',
  },
  'ledger.bind.all': {
    zh: '有 {count} 个数字可以一键绑定到指标',
    en: '{count, plural, one {# number} other {# numbers}} can be bound at once',
  },
  'ledger.bind.all.title': { zh: '绑定到指标', en: 'Bind numbers to their indicators' },
  'ledger.bind.all.hint': {
    zh: '逐句看一遍。不想改的句子，去掉前面的勾。',
    en: 'Read each sentence. Untick those that are to stay as they are.',
  },
  'ledger.bind.preview': { zh: '预览并绑定', en: 'Preview and bind' },
  'ledger.bind.sentence': { zh: '修改这一句：{text}', en: 'Change this sentence: {text}' },
  'ledger.bind.cancel': { zh: '不修改', en: 'Change nothing' },
  'ledger.bind.confirm': {
    zh: '绑定 {count} 个数字',
    en: 'Bind {count, plural, one {# number} other {# numbers}}',
  },
};
