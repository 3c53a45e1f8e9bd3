import type { Message } from '../message';

/** What an editor reads when something in use is to be deleted, or a fixed name changed. */
export const USAGE_MESSAGES = {
  'image-in-use': {
    zh: '图片“{name}”正在使用，不能删除。使用的地方：{places}。请先在那里移除。',
    en: 'Image "{name}" is in use and cannot be deleted. It is used in: {places}. Remove it there first.',
  },
  'file-in-use': {
    zh: '文件“{name}”是图片“{places}”的照片，不能删除。请先在该图片中更换照片。',
    en: 'File "{name}" is the photograph of "{places}" and cannot be deleted. Give that image another one first.',
  },
  'table-in-use': {
    zh: '指标表“{name}”正在使用，不能删除。使用的地方：{places}。请先在那里移除。',
    en: 'Table "{name}" is in use and cannot be deleted. It is used in: {places}. Remove it there first.',
  },
  'indicator-in-use': {
    zh: '指标“{name}”正在使用，不能删除。使用的地方：{places}。',
    en: 'Indicator "{name}" is in use and cannot be deleted. It is used in: {places}.',
  },
  'school-in-use': {
    zh: '学校“{name}”正在使用，不能删除。使用的地方：{places}。',
    en: 'School "{name}" is in use and cannot be deleted. It is used in: {places}.',
  },
  'report-in-use': {
    zh: '年度报告“{name}”还有内容，不能删除：{places}。请先删除这些内容。',
    en: 'Report "{name}" still has content and cannot be deleted: {places}. Delete that first.',
  },
  'code-is-fixed': {
    zh: '“{name}”的代码“{code}”已被使用，不能修改。使用的地方：{places}。',
    en: 'The code "{code}" of "{name}" is in use and cannot be changed. It is used in: {places}.',
  },
  'report-identity-is-fixed': {
    zh: '年度报告“{name}”已有内容，学校和年份不能修改。请新建另一份年度报告。',
    en: 'School and year of report "{name}" cannot be changed once it has content. Create another report.',
  },
  'observation-identity-is-fixed': {
    zh: '指标值的学校、指标和年份不能修改。请新建另一条指标值。',
    en: 'School, indicator and year of a value cannot be changed. Create another value.',
  },
  'key-is-fixed': {
    zh: '“{name}”的标识由系统生成，不能修改。',
    en: 'The key of "{name}" is generated and cannot be changed.',
  },
  'key-unreadable': {
    zh: '“{key}”不能作为标识：只能用小写字母、数字和连字符，最多 64 个字符。也可以不填，由系统生成。',
    en: '"{key}" cannot be a key: lower-case letters, digits and hyphens only, 64 characters at most. Or leave it out to have one made.',
  },
  'value-unstorable': {
    zh: '{what}中有无法保存的内容：数字过大、文字过长，或含有不可见的控制字符。请检查后再保存。',
    en: 'The {what} holds something that cannot be stored: a number too large, a text too long or an invisible control character. Check it and save again.',
  },
  'school-unknown': {
    zh: '学校代码“{code}”不存在。已有的学校代码：{known}。',
    en: 'There is no school with code "{code}". Existing codes: {known}.',
  },
  'indicator-unknown': {
    zh: '指标代码“{code}”不存在。请先在“指标”中新建它，或检查拼写。',
    en: 'There is no indicator with code "{code}". Create it first, or check the spelling.',
  },
  'already-exists': {
    zh: '已经存在相同的{what}：{identity}（文档 {documentId}）。请修改那一条，而不是新建。',
    en: 'The same {what} exists already: {identity} (document {documentId}). Edit that one instead of creating another.',
  },
  'value-digits': {
    zh: '数值 {value} 的位数太多：最多 15 位有效数字，其中小数最多 6 位。请改用更大的单位或四舍五入。',
    en: 'The value {value} has too many digits: 15 significant digits at most, 6 of them decimals. Use a larger unit, or round it.',
  },
  'value-not-number': {
    zh: '“{value}”不是数值。请只填写数字和小数点，不带单位、千分位逗号和空格。',
    en: '"{value}" is not a number. Enter digits and a decimal point only, without unit, thousands separator or spaces.',
  },
  'value-or-status': {
    zh: '请填写数值和打印文本，或者选择一个说明缺失原因的状态（不适用、未采集、不公开）。',
    en: 'Enter a value and its text, or choose a status that says why there is none (not applicable, not collected, suppressed).',
  },
  'value-with-status': {
    zh: '状态为“{status}”时不能同时有数值 {value}。请清空数值或改变状态。',
    en: 'A value with status "{status}" cannot hold the number {value}. Clear the number or change the status.',
  },
  'formula-unreadable': {
    zh: '公式有误：{reason}',
    en: 'The formula is not valid: {reason}',
  },
  'layout-unreadable': {
    zh: '指标表“{name}”的版式有误：{reason}。',
    en: 'The layout of table "{name}" is not valid: {reason}.',
  },
} satisfies Record<string, Message>;
