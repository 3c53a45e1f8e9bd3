import type { Bilingual } from '../base/bilingual';
import {
  MAX_FORMULA_DEPTH,
  MAX_FORMULA_LENGTH,
  MAX_FORMULA_NODES,
  MAX_LITERAL_DIGITS,
  MAX_ROUND_DECIMALS,
} from './formula';

export type FormulaProblemCode =
  | 'empty'
  | 'too-long'
  | 'too-deep'
  | 'too-many-parts'
  | 'unexpected-character'
  | 'bad-number'
  | 'bad-year'
  | 'bad-rounding'
  | 'minus-after-code'
  | 'unknown-name'
  | 'unknown-function'
  | 'unknown-indicator'
  | 'wrong-arguments'
  | 'unclosed-parenthesis'
  | 'operator-missing'
  | 'value-missing';

type Words = { position: number; quoted: string; hint: string };
const instead = ({ hint }: Words): Bilingual =>
  hint === ''
    ? { zh: '请删除它。', en: 'Remove it.' }
    : { zh: `请改为“${hint}”。`, en: `Write "${hint}" instead.` };

const MESSAGES: Record<FormulaProblemCode, (words: Words) => Bilingual> = {
  empty: () => ({
    zh: '公式是空的。请用指标代码写出公式，如 students.total - students.male；直接填报的指标不需要公式。',
    en: 'The formula is empty. Write one with indicator codes, such as students.total - students.male; what is reported needs none.',
  }),
  'too-long': () => ({
    zh: `公式太长，最多 ${MAX_FORMULA_LENGTH} 个字符（含规范写法中的空格）。请先为其中一部分另设指标，再引用它的代码。`,
    en: `The formula is too long: at most ${MAX_FORMULA_LENGTH} characters, the blanks of its tidy form included. Give a part of it an indicator of its own and use its code.`,
  }),
  'too-deep': ({ position }) => ({
    zh: `第 ${position} 个字符处的括号、函数或负号嵌套超过 ${MAX_FORMULA_DEPTH} 层。请拆成几个指标。`,
    en: `Parentheses, functions and minus signs are nested more than ${MAX_FORMULA_DEPTH} deep at character ${position}. Split the formula into several indicators.`,
  }),
  'too-many-parts': ({ position }) => ({
    zh: `从第 ${position} 个字符起，公式的数字、代码和运算超过 ${MAX_FORMULA_NODES} 个。请拆成几个指标。`,
    en: `From character ${position} on the formula has more than ${MAX_FORMULA_NODES} numbers, codes and operations. Split it into several indicators.`,
  }),
  'unexpected-character': (words) => ({
    zh: `第 ${words.position} 个字符“${words.quoted}”不能用在公式里。${instead(words).zh}`,
    en: `Character ${words.position}, "${words.quoted}", has no meaning in a formula. ${instead(words).en}`,
  }),
  'bad-number': ({ position, quoted }) => ({
    zh: `第 ${position} 个字符处的“${quoted}”不是可用的数。请写成 12 或 0.5 这样的小数：不用科学记数法和千位分隔符，最多 ${MAX_LITERAL_DIGITS} 位数字；指标代码须以字母开头。`,
    en: `"${quoted}" at character ${position} is not a number of the kind 12 or 0.5. Write it without exponent or thousands separators, with at most ${MAX_LITERAL_DIGITS} digits; an indicator code begins with a letter.`,
  }),
  'bad-year': ({ position, quoted }) => ({
    zh: `第 ${position} 个字符处，“@”后面应是 1990 至 2100 之间的年份，而不是“${quoted}”。请写成 students.total@2023 的形式。`,
    en: `"@" is followed by a year from 1990 to 2100, not by "${quoted}" (character ${position}). Write it as in students.total@2023.`,
  }),
  'bad-rounding': ({ position, quoted }) => ({
    zh: `第 ${position} 个字符处的“${quoted}”不是小数位数。round 的第二项请写 0 至 ${MAX_ROUND_DECIMALS} 的整数，如 round(a.b, 1)。`,
    en: `"${quoted}" at character ${position} is not a number of decimals. Give round a whole number from 0 to ${MAX_ROUND_DECIMALS}, as in round(a.b, 1).`,
  }),
  'minus-after-code': ({ position, quoted, hint }) => ({
    zh: `第 ${position} 个字符处没有“${quoted}”这个指标代码：代码里可以有连字符，所以紧跟在代码后面的减号会算作代码的一部分。请在减号前后加空格：“${hint}”。`,
    en: `There is no indicator code "${quoted}" (character ${position}). Codes may contain hyphens, so a minus directly after a code belongs to it. Put blanks around the minus: "${hint}".`,
  }),
  'unknown-name': ({ position, quoted }) => ({
    zh: `第 ${position} 个字符处的“${quoted}”既不是指标代码也不是函数。指标代码是用点分级的小写英文，如 students.total；函数有 sum、ratio、percent、round、prev。`,
    en: `"${quoted}" at character ${position} is neither an indicator code nor a function. A code is small letters with dots, such as students.total; the functions are sum, ratio, percent, round and prev.`,
  }),
  'unknown-function': ({ position, quoted }) => ({
    zh: `第 ${position} 个字符处的“${quoted}”不是可用的函数。请改用 sum、ratio、percent、round 或 prev（小写）。`,
    en: `"${quoted}" at character ${position} is not a function. Use sum, ratio, percent, round or prev, in small letters.`,
  }),
  'unknown-indicator': ({ position, quoted }) => ({
    zh: `第 ${position} 个字符处的“${quoted}”不在指标字典中。请核对代码，或先建立这个指标。`,
    en: `"${quoted}" at character ${position} is not in the dictionary of indicators. Check the code, or create the indicator first.`,
  }),
  'wrong-arguments': ({ position, quoted, hint }) => ({
    zh: `第 ${position} 个字符处，${quoted} 括号内的项数不对。请写成 ${hint} 的形式。`,
    en: `${quoted} at character ${position} has the wrong number of parts. Write it as ${hint}.`,
  }),
  'unclosed-parenthesis': ({ position, quoted }) => ({
    zh: `第 ${position} 个字符处的“${quoted}”没有对应的右括号。请补上“)”。`,
    en: `"${quoted}" at character ${position} is never closed. Add the missing ")".`,
  }),
  'operator-missing': ({ position, quoted }) => ({
    zh: `第 ${position} 个字符处不应出现“${quoted}”。请在它前面补上 + - * /，或删除多余的部分。`,
    en: `"${quoted}" at character ${position} does not fit here. Put + - * or / before it, or remove what is too much.`,
  }),
  'value-missing': ({ position, quoted }) =>
    quoted === ''
      ? {
          zh: '公式到末尾还没有写完。请在最后补上数字或指标代码。',
          en: 'The formula ends too early. Add a number or an indicator code at its end.',
        }
      : {
          zh: `第 ${position} 个字符“${quoted}”处缺少数字或指标代码。请补上，或删除多余的符号。`,
          en: `A number or an indicator code is missing at character ${position}, before "${quoted}". Add it, or remove the sign that is too much.`,
        },
};

/** What is wrong and what to do, in both languages. */
export function problemMessages({
  code,
  ...words
}: Words & { code: FormulaProblemCode }): Bilingual {
  return MESSAGES[code](words);
}
