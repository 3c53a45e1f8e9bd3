import { foldWidth } from '../../base/half-width';
import { magnitudeAt, unitAt } from '../../reading/units';
import { type NumberFault, numberFault } from './slipped-signs';

const TOKEN = /(?<![A-Za-z\d.\-_/@:&+#—–·])[A-Za-z\d.]{2,12}(?![A-Za-z\d\-_/@:+#—–])/g;
/** O and l between digits, or after a point. */
const LETTER_INSIDE =
  /^\d{1,4}(?:\.\d{0,3})?[OoIl]{1,2}[\d.]{1,6}$|^[Oo]\.\d{1,3}$|^\d{1,4}\.[Oo]\d{0,2}$/;
/** 2O 人, l5 人: at an end it could be a name, unless a unit follows. */
const LETTER_AT_END = /^\d{1,4}[OoIl]{1,2}$|^[lIOo]\d{1,3}$/;
const AFTER_A_DATE_OR_COUNT = /^[年月日%％万亿岁]/;
const NAMES = /^(?:O2O|o2o|[iI][3579]|5l|1l|2l)$/;

const isCounted = (text: string, end: number): boolean => {
  const at = text.charAt(end) === ' ' ? end + 1 : end;
  return AFTER_A_DATE_OR_COUNT.test(text.slice(at)) || unitAt({ text, at }) !== null;
};

const lettersForDigits = (text: string, folded: string): NumberFault[] =>
  [...folded.matchAll(TOKEN)].flatMap(({ 0: token, index }) => {
    const isAtEnd = LETTER_AT_END.test(token) && isCounted(folded, index + token.length);
    if (NAMES.test(token) || !(LETTER_INSIDE.test(token) || isAtEnd)) return [];
    const printed = text.slice(index, index + token.length);
    return [
      numberFault(
        index,
        printed,
        {
          zh: `“${printed}”中的字母应是数字（0 或 1）。`,
          en: `"${printed}" holds a letter in place of a digit.`,
        },
        token.replace(/[Oo]/g, '0').replace(/[Il]/g, '1'),
      ),
    ];
  });

const MIXED_CIRCLES = /\d[〇○]\d|[一二][0OoＯ０][0〇○零一二三四五六七八九]{2}(?=\s?年)/g;

const mixedCircles = (text: string): NumberFault[] =>
  [...text.matchAll(MIXED_CIRCLES)].map(({ 0: matched, index }) =>
    numberFault(index, matched, {
      zh: `“${matched}”混用了汉字和阿拉伯数字。`,
      en: `"${matched}" mixes Chinese and Arabic digits.`,
    }),
  );

const WIDTHS = /[\d０-９]{2,16}/g;

const mixedWidths = (text: string): NumberFault[] =>
  [...text.matchAll(WIDTHS)]
    .filter(({ 0: digits }) => /[０-９]/.test(digits) && /\d/.test(digits))
    .map(({ 0: digits, index }) =>
      numberFault(
        index,
        digits,
        {
          zh: `数字“${digits}”混用了全角和半角。`,
          en: `The number "${digits}" mixes full-width and half-width digits.`,
        },
        foldWidth({ text: digits }),
      ),
    );

const GROUPED =
  /(?<![\d.,A-Za-z]\s?)(?<!(?:图|表|例|第|节|号|[A-Za-z])\s?)(?<=\p{Script=Han}\s?)\d{1,3} (?:\d{3}|\d{2,3}\.\d{1,2})(?![\d.,:])/gu;
/** Numbers with a blank between their digits, 3 818 人. */
export function blanksInside({ text }: { text: string }): NumberFault[] {
  return [...text.matchAll(GROUPED)].flatMap(({ 0: matched, index }) => {
    const end = index + matched.length;
    const at = text.charAt(end) === ' ' ? end + 1 : end;
    if (!unitAt({ text, at }) && !magnitudeAt({ text, at })) return [];
    return [
      numberFault(
        index,
        matched,
        {
          zh: `数字“${matched}”中间有空格。`,
          en: `There is a blank inside the number "${matched}".`,
        },
        matched.replace(' ', ''),
      ),
    ];
  });
}

const LONG_YEAR =
  /(?<![\d.])(?:20\d{3}|2[1-9]\d{2}|20\d)\s?年(?=\s?\d{1,2}\s?月)|(?<![\d.])20\d{3}\s?年(?=[，度春秋至])|(?<![\d.图表例第A-Za-z]\s?)20\d{2}\s\d{1,2}\s?月|(?<![\d.图表例第A-Za-z]\s?)(?:19|20)\s\d{2}\s?年/g;

const years = (text: string): NumberFault[] =>
  [...text.matchAll(LONG_YEAR)].map(({ 0: matched, index }) =>
    numberFault(index, matched, {
      zh: `“${matched}”不像年份，多写、漏写或错写了数字。`,
      en: `"${matched}" is no year: a digit is wrong, lacking or too many.`,
    }),
  );

/** Digits of the numbers of a text that are letters, in two widths, too many or too few. */
export function slippedDigitsIn({
  text,
  folded,
}: {
  text: string;
  /** The same with half-width digits. */
  folded: string;
}): NumberFault[] {
  return [
    ...lettersForDigits(text, foldWidth({ text })),
    ...mixedCircles(text),
    ...mixedWidths(text),
    ...years(folded),
  ];
}
