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
