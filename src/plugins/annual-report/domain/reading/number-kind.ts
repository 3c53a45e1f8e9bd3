import type { NumberKind } from './spelled-numbers';

/** A number of a text before its kind is known: digits from `start` to `end`, unit up to `unitEnd`. */
export type RawNumber = {
  digits: string;
  start: number;
  end: number;
  unit: string | null;
  magnitude: number;
  unitEnd: number;
};

const LABEL_WORD = /(?:图|表|附表|附件|案例|案列|挑战|编号|邮编|电话|版本|[Nn][Oo]\.?)\s*$/;
const THINGS_WITH_LABEL_WORDS = new Set(['个', '张', '幅', '份', '篇', '项', '次', '场', '册']);
const AFTER_LABEL = /^\s*(?:号|级|届|班|楼|层|栋|室|路|线|环|年级|时|点|:\d{2})/;
const DOCUMENT_YEAR = /[〔[［【(（]\s*\d{4}\s*[〕\]］】)）]\s*$/;
const YEAR = /^(?:19|20)\d{2}$/;
const LOOK_BACK = 12;

const before = (text: string, at: number): string => text.slice(Math.max(0, at - LOOK_BACK), at);

const isLetterLike = (character: string): boolean => /[A-Za-z+_·∙*#@]/.test(character);

const isJoined = ({ text, start, unitEnd, unit }: RawNumber & { text: string }): boolean =>
  isLetterLike(text.charAt(start - 1)) || (unit === null && isLetterLike(text.charAt(unitEnd)));

/** Of a model, a standard or a telephone: VR-860, GB/T 14225, 0949-8612358. */
const IN_A_NAME = /(?:[A-Za-z]{1,8}\d{0,4}(?:\/[A-Za-z])?[-—–\s]{0,2}|(?<![\d.])0\d{2,3}[-—–])$/;
const AFTER_A_NAME = /^\s*(?:[-—–]\s*(?:19|20)\d{2}(?!\d)|型|系列)/;

const isInName = ({ text, start, end, unit }: RawNumber & { text: string }): boolean =>
  (unit === null && IN_A_NAME.test(before(text, start))) ||
  (unit === null && AFTER_A_NAME.test(text.slice(end, end + 8)));

const isQuoted = ({ text, start, end }: RawNumber & { text: string }): boolean =>
  /[“"'‘]/.test(text.charAt(start - 1)) && /[”"'’]/.test(text.charAt(end));

const isBareYear = ({
  digits,
  unit,
  magnitude,
  text,
  end,
}: RawNumber & { text: string }): boolean => {
  if (!YEAR.test(digits) || magnitude !== 1) return false;
  const after = text.slice(end, end + 4).trimStart();
  if (/^(?:年|学年|届|级)/.test(after)) return true;
  return unit === null;
};

const isMonthOrDay = ({ digits, text, end, magnitude }: RawNumber & { text: string }): boolean => {
  if (digits.length > 2 || magnitude !== 1) return false;
  const after = text.slice(end, end + 3).trimStart();
  return (after.startsWith('月') && Number(digits) <= 12) || /^日/.test(after);
};

/** Tells what a number is from the characters around it. Ranges and ratios are reported where two numbers meet. */
export function numberKind(number: RawNumber & { text: string }): NumberKind {
  const { text, digits, start, end, unit } = number;
  const prior = before(text, start);
  const after = text.slice(end, end + 3).trimStart();
  if (after.startsWith('号') && DOCUMENT_YEAR.test(prior)) return 'document-number';
  if (/[〔［【[]\s*$/.test(prior) && YEAR.test(digits)) return 'document-number';
  if (/第\s*$/.test(prior)) return 'ordinal';
  if (digits.includes('.', digits.indexOf('.') + 1) && digits.includes('.')) return 'label';
  if (digits.length > 1 && /^0\d/.test(digits)) return 'label';
  if (isBareYear(number)) return 'year';
  if (isMonthOrDay(number)) return 'date';
  if (LABEL_WORD.test(prior) && !(unit !== null && THINGS_WITH_LABEL_WORDS.has(unit)))
    return 'label';
  if (/每\s*$/.test(prior) || isJoined(number) || isInName(number)) return 'label';
  const isRatio = /比[^，。；]{0,4}$/.test(prior) && /^\s?[:：]/.test(text.slice(end, end + 2));
  if (unit === null && !isRatio && (AFTER_LABEL.test(text.slice(end, end + 5)) || isQuoted(number)))
    return 'label';
  if (start === 0 && /^[.．、]/.test(after) && unit === null) return 'label';
  return 'quantity';
}

const NEAR_BEFORE =
  /(?:约|近|超|超过|逾|不少于|不低于|至少|不足|大约|最多|不超过|低于|高于|多于|少于|不下|突破)\s*$/;
const NEAR_AFTER = /^\s*(?:余|多|左右|以上|以下|以内|上下|不等)/;

/** 约, 近, 超过 … before the number or 余, 左右, 以上 … after it or its unit. */
export function isApproximate({
  text,
  start,
  end,
  unitEnd,
}: RawNumber & { text: string }): boolean {
  return (
    NEAR_BEFORE.test(before(text, start)) ||
    NEAR_AFTER.test(text.slice(end, end + 4)) ||
    NEAR_AFTER.test(text.slice(unitEnd, unitEnd + 4)) ||
    /[余多]/.test(text.slice(end, unitEnd))
  );
}
