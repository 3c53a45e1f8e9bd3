import type { Bilingual } from '../base/bilingual';
import { STATUS_WORDS } from '../base/status-text';

type Words = { text: string; typed: string; unit: string; word: string };
type Texts = { zh: (words: Words) => string; en: (words: Words) => string };

const MAX_QUOTE_LENGTH = 40;
const WORDS = STATUS_WORDS.join('、');
const WORDS_EN = STATUS_WORDS.join(', ');

const PROBLEMS = {
  'value-text-long': {
    zh: ({ text }) => `“${text}”太长：最多 200 个字。较长的说明请写在备注里。`,
    en: ({ text }) =>
      `"${text}" is too long: 200 characters at most. Put long remarks in the note.`,
  },
  'value-unprintable': {
    zh: ({ text }) => `“${text}”里有不可见的控制字符。请删去后重新输入。`,
    en: ({ text }) => `"${text}" holds an invisible control character. Type it again without.`,
  },
  'value-empty': {
    zh: () => '这里没有内容。请填写数值。',
    en: () => 'There is nothing here. Enter a value.',
  },
  'value-not-number': {
    zh: ({ text }) => `“${text}”读不出数值。请填写一个数字，或者填写：${WORDS}。`,
    en: ({ text }) =>
      `"${text}" cannot be read as a number. Enter one number, or one of ${WORDS_EN}.`,
  },
  'value-several-numbers': {
    zh: ({ text }) => `“${text}”里不止一个数。一格只填一个数，其余写在备注里。`,
    en: ({ text }) => `"${text}" holds more than one number. Enter one; put the rest in the note.`,
  },
  'value-thousands': {
    zh: ({ text }) =>
      `“${text}”的逗号位置不对，看不出是几位数。千分位逗号应每三位一个，也可以不用逗号。`,
    en: ({ text }) =>
      `The commas of "${text}" do not part it by thousands. Put one every three digits, or none.`,
  },
  'value-not-ratio': {
    zh: ({ text }) => `“${text}”不是两个正数之比。请填写为 20:1 的样子。`,
    en: ({ text }) => `"${text}" is not a ratio of two positive numbers. Write it like 20:1.`,
  },
  'value-digits': {
    zh: ({ text }) =>
      `“${text}”的位数太多：最多 15 位有效数字，其中小数最多 6 位。请改用更大的单位或四舍五入。`,
    en: ({ text }) =>
      `"${text}" has too many digits: 15 significant digits at most, 6 of them decimals. Use a larger unit, or round it.`,
  },
  'value-unit': {
    zh: ({ text, typed, unit }) =>
      `“${text}”的单位是“${typed}”，这个指标的单位是“${unit}”。请换算成“${unit}”后只填数字。`,
    en: ({ text, typed, unit }) =>
      `"${text}" is in "${typed}"; the unit of this indicator is "${unit}". Convert it and enter the number alone.`,
  },
  'value-unit-none': {
    zh: ({ text, typed }) => `“${text}”带有单位“${typed}”，这个指标没有单位。请只填数字。`,
    en: ({ text, typed }) =>
      `"${text}" has the unit "${typed}"; this indicator has none. Enter the number alone.`,
  },
  'value-unit-unclear': {
    zh: ({ text, typed, unit }) =>
      `“${text}”看不出是以“${unit}”为单位，还是又乘了一次“${typed}”。请只填以“${unit}”为单位的数字，或者把单位写全。`,
    en: ({ text, typed, unit }) =>
      `"${text}" may be in "${unit}", or "${typed}" may multiply it once more. Enter the number in "${unit}" alone, or write the whole unit.`,
  },
  'value-ambiguous': {
    zh: ({ text }) =>
      `“${text}”可能表示零、没有统计或不适用，不能替您决定。请填写 0，或者填写：${WORDS}。`,
    en: ({ text }) =>
      `"${text}" may mean zero, not collected or not applicable. Enter 0, or one of ${WORDS_EN}.`,
  },
  'value-status-misspelt': {
    zh: ({ text, word }) =>
      `“${text}”不是数值，也不是状态。是否要写“${word}”？可以填写：${WORDS}。`,
    en: ({ text, word }) =>
      `"${text}" is neither a number nor a status. Did you mean "${word}"? The words are ${WORDS_EN}.`,
  },
  'value-or-status': {
    zh: () => `没有数值。请填写数值，或者填写说明缺失原因的状态：${WORDS}。`,
    en: () => `There is no value. Enter one, or say why there is none: ${WORDS_EN}.`,
  },
  'value-with-status': {
    zh: ({ text }) => `状态说明没有数值，却又填了“${text}”。请清空数值或改变状态。`,
    en: ({ text }) =>
      `The status says that there is no value, yet "${text}" is given. Clear it or change the status.`,
  },
  'value-text-disagrees': {
    zh: ({ text, word }) => `打印文本“${text}”读出来不是数值 ${word}。请改成一致。`,
    en: ({ text, word }) =>
      `The text "${text}" does not read as the value ${word}. Make them agree.`,
  },
  'value-for-text': {
    zh: ({ word }) => `这个指标是文字，不能有数值 ${word}。请只填文字。`,
    en: ({ word }) =>
      `This indicator is a text and cannot hold the number ${word}. Enter a text alone.`,
  },
  'respondents-not-whole': {
    zh: ({ text }) => `调查人数“${text}”不是整数。请填写从 0 到 2147483647 的整数。`,
    en: ({ text }) =>
      `"${text}" respondents is not a whole number. Enter one from 0 to 2147483647.`,
  },
  'method-long': {
    zh: ({ text }) => `调查方式“${text}”太长，或含有不可见的控制字符：最多 200 个字。`,
    en: ({ text }) =>
      `The method "${text}" is too long or holds a control character: 200 characters at most.`,
  },
  'note-long': {
    zh: ({ text }) => `备注“${text}”太长，或含有不可见的控制字符：最多 2000 个字。`,
    en: ({ text }) =>
      `The note "${text}" is too long or holds a control character: 2000 characters at most.`,
  },
} satisfies Record<string, Texts>;

export type TypedProblemCode = keyof typeof PROBLEMS;

export type TypedProblem = { code: TypedProblemCode; messages: Bilingual };

/** A text as messages quote it. */
export function quoted({ text }: { text: string }): string {
  return text.length > MAX_QUOTE_LENGTH ? `${text.slice(0, MAX_QUOTE_LENGTH)}…` : text;
}

/** What is wrong with a typed value, in words. */
export function typedProblem({
  code,
  text,
  typed = '',
  unit = '',
  word = '',
}: Partial<Words> & { code: TypedProblemCode; text: string }): TypedProblem {
  const texts: Texts = PROBLEMS[code];
  const words = { text: quoted({ text }), typed: quoted({ text: typed }), unit, word };
  return { code, messages: { zh: texts.zh(words), en: texts.en(words) } };
}
