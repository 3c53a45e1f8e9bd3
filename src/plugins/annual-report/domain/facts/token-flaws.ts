import type { Bilingual } from '../base/bilingual';

/** What is wrong with the writing of a token, whatever values there are. */
export const TOKEN_FLAWS = {
  unclosed: {
    zh: '有“{{”而没有对应的“}}”。请补上“}}”，或删去“{{”。',
    en: 'It opens with {{ and is never closed. Add }}, or remove {{.',
  },
  unopened: {
    zh: '有“}}”而前面没有对应的“{{”。请补上“{{”，或删去“}}”。',
    en: 'It closes with }} and was never opened. Add {{, or remove }}.',
  },
  braces: {
    zh: '两边的花括号应各为两个：{{指标代码}}。',
    en: 'It takes two braces on either side: {{code}}.',
  },
  empty: {
    zh: '花括号里没有内容。请写指标代码，如 {{graduates.total}}，或删去花括号。',
    en: 'There is nothing between the braces. Write a code, as in {{graduates.total}}, or remove them.',
  },
  long: {
    zh: '花括号里的内容太长，不是一个引用。请检查是否漏写了“}}”。',
    en: 'What stands between the braces is too long to be a code. Look for a missing }}.',
  },
  syntax: {
    zh: '写法不对。请写 {{指标代码}}、{{指标代码@年份|形式}}，或 {{image:KEY}}、{{case:KEY}}、{{table:KEY}}、{{chapter:KEY}}。',
    en: 'It cannot be read. Write {{code}}, {{code@year|form}}, or {{image:KEY}}, {{case:KEY}}, {{table:KEY}}, {{chapter:KEY}}.',
  },
  year: {
    zh: '“@”后面应是四位年份，如 {{graduates.total@2023}}。',
    en: 'After @ stands a year of four digits, as in {{graduates.total@2023}}.',
  },
  form: {
    zh: '“|”后面的形式应是 text、value、change、percent、share:指标代码、wan、yi 之一；change 和 percent 后面可加 .up（增）或 .down（减）。',
    en: 'After | stands one of text, value, change, percent, share:code, wan, yi; change and percent may be followed by .up or .down.',
  },
  decimals: {
    zh: '形式后面的小数位数应为 .0 到 .6，text 不能带小数位数。',
    en: 'The decimals after a form are .0 to .6, and text takes none.',
  },
  link: {
    zh: '引用的一部分在链接里，一部分在链接外。请把它整个放进链接，或整个移出链接。',
    en: 'It stands partly inside a link and partly outside. Put all of it on one side.',
  },
} satisfies Record<string, Bilingual>;

export type TokenFlaw = keyof typeof TOKEN_FLAWS;
