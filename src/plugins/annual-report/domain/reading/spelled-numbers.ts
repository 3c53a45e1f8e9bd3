import { unitAt } from './units';

/**
 * What a number of a text is. `quantity` counts or measures something; the others are recognised so that they
 * are left alone: 1：20 a ratio, 第 31 名 an ordinal, 2024 年 a year, 6 月 a date, 〔2017〕184 号 a document
 * number, 图 3 or 1.2.3 or 1+X a label, 3-5 人 two ends of a range.
 */
export type NumberKind =
  'quantity' | 'ratio' | 'ordinal' | 'year' | 'date' | 'document-number' | 'label' | 'range';

export type NumberInText = {
  kind: NumberKind;
  /** As printed, with its unit: 90.6 万元. */
  text: string;
  /** As printed, without magnitude and unit: 90.6. Of a ratio a：b, a divided by b. */
  printed: number;
  /** With its magnitude: 906000. */
  value: number;
  decimals: number;
  /** Factor of 万 or 亿 before the unit; 1 without. */
  magnitude: number;
  /** 元, 人, %, 平方米 …; 名 and 位 are 人. Null where none follows. */
  unit: string | null;
  /** 约, 近, 余, 超过, 以上 … stand beside it. */
  isApproximate: boolean;
  /** Written in words: 两个, 三十年. */
  isSpelled: boolean;
  /** The digits. */
  start: number;
  /** After the unit. */
  end: number;
};

const NUMERAL = /[一二两三四五六七八九十百]{1,5}/g;

/** After a numeral in words these count things; other units would read words such as 十分 or 三本. */
const CLASSIFIERS = new Set([
  '个', '大', '大类', '类', '项', '种', '家', '所', '门', '人', '条', '方面', '点', '座', '支', '期',
  '次', '场', '间', '套', '年', '部', '本', '件',
]); // prettier-ignore
const NO_COUNT_BEFORE = /[第每同统唯万其之进初高逐千零〇十百]$/;
const NEAR_BEFORE = /(?:约|近|超过|逾|将近|大约|至少|不少于|不低于)$/;

/** Numbers in words that count something: 两个校区, 六大类, 近三十年. 一 alone is an article and is left out. */
export function spelledNumbersIn({ text }: { text: string }): NumberInText[] {
  const found: NumberInText[] = [];
  for (const { 0: numeral, index: start } of text.matchAll(NUMERAL)) {
    const end = start + numeral.length;
    const value = readChineseNumeral({ text: numeral });
    if (value === null || value === 1) continue;
    const prior = text.slice(Math.max(0, start - 4), start);
    if (NO_COUNT_BEFORE.test(prior)) continue;
    const isMore = '余多'.includes(text.charAt(end)) && end < text.length;
    const unit = unitAt({ text, at: isMore ? end + 1 : end });
    if (!unit || !CLASSIFIERS.has(unit.name)) continue;
    if (unit.name === '大' && value > 10) continue;
    found.push({
      kind: 'quantity',
      text: text.slice(start, unit.end),
      printed: value,
      value,
      decimals: 0,
      magnitude: 1,
      unit: unit.name,
      isApproximate: isMore || NEAR_BEFORE.test(prior),
      isSpelled: true,
      start,
      end: unit.end,
    });
  }
  return found;
}

const DIGITS: Record<string, number> = {
  一: 1,
  二: 2,
  两: 2,
  三: 3,
  四: 4,
  五: 5,
  六: 6,
  七: 7,
  八: 8,
  九: 9,
};

/** Reads a number from 1 to 999 that is spelled in Chinese: 两, 十六, 三十, 一百二十. Null for anything else. */
export function readChineseNumeral({ text }: { text: string }): number | null {
  let total = 0;
  let digit: number | null = null;
  let least = 1000;
  for (const character of text) {
    const power = { 百: 100, 十: 10 }[character];
    if (power !== undefined) {
      if (power >= least) return null;
      total += (digit ?? 1) * power;
      digit = null;
      least = power;
      continue;
    }
    const next = DIGITS[character];
    if (next === undefined || digit !== null) return null;
    digit = next;
  }
  const value = total + (digit ?? 0);
  return value > 0 ? value : null;
}
