/** The page of the names by which texts call indicators. */
export const ALIAS_TEXTS = {
  'aliases.title': { zh: '指标别名', en: 'Names of indicators' },
  'aliases.subtitle': {
    zh: '正文里对指标的其他叫法。校核和数字台账按这些名称认出数字，所有学校通用；已发布的版次不受影响。',
    en: 'Other names by which texts call an indicator. The checks and the ledger read numbers by them, for every school; released editions stay as they are.',
  },
  'aliases.add': { zh: '添加别名', en: 'Add a name' },
  'aliases.indicator': { zh: '指标', en: 'Indicator' },
  'aliases.indicator.placeholder': { zh: '输入名称或代码查找', en: 'Type a name or a code' },
  'aliases.indicator.none': { zh: '没有这样的指标', en: 'No such indicator' },
  'aliases.indicator.clear': { zh: '清除指标', en: 'Clear the indicator' },
  'aliases.indicator.needed': { zh: '请选择指标。', en: 'Choose an indicator.' },
  'aliases.given': { zh: '已有的名称：{names}', en: 'Names it has: {names}' },
  'aliases.and': { zh: '、', en: ', ' },
  'aliases.alias': { zh: '正文里的叫法', en: 'What texts call it' },
  'aliases.alias.hint': {
    zh: '如“订单班学生”。不能与别的指标同名。',
    en: 'It cannot be a name of another indicator.',
  },
  'aliases.alias.needed': { zh: '请填写叫法。', en: 'Write a name.' },
  'aliases.save': { zh: '添加', en: 'Add' },
  'aliases.saved': { zh: '已添加“{alias}”。', en: '"{alias}" was added.' },
  'aliases.list': { zh: '已添加的别名', en: 'Names that were added' },
  'aliases.none': {
    zh: '还没有添加别名。指标体系包里的别名不用再加。',
    en: 'None was added yet. Those of the packs need not be.',
  },
  'aliases.by': { zh: '添加人', en: 'Added by' },
  'aliases.at': { zh: '时间', en: 'When' },
  'aliases.do': { zh: '操作', en: 'Actions' },
  'aliases.shared': {
    zh: '新载入的指标体系包里，“{code}”也叫这个名称，现在两个都不会被认作它。请收回。',
    en: 'A pack has come to call "{code}" so, too: the name stands for neither now. Take it back.',
  },
  'aliases.take-back': { zh: '收回', en: 'Take back' },
  'aliases.take-back.label': { zh: '收回“{alias}”', en: 'Take "{alias}" back' },
  'aliases.taken-back': { zh: '已收回“{alias}”。', en: '"{alias}" was taken back.' },
};
