import { readChineseNumeral } from './spelled-numbers';

/** A share or a multiple that is told in words: 四分之三, 七成, 一半, 翻了一番. */
export type SpokenNumber = {
  unit: '%' | '倍';
  /** 75 for 四分之三; 2 for 翻了一番, twice as much as before. */
  value: number;
  /** How far what it means may lie from it: 七成 is anything that is nearer to it than to 六成. */
  tolerance: number;
  start: number;
  end: number;
};

const NUMERAL = '一二两三四五六七八九十百\\d';
const FRACTION = new RegExp(`([${NUMERAL}]{1,5})分之([${NUMERAL}]{1,5}(?:\\.\\d{1,3})?)`, 'g');
const TENTHS = new RegExp(
  `(?<![${NUMERAL}.])([一二两三四五六七八九\\d])成(半?)(?![为立员功本果长品人]|[一二三四五六七八九](?:[，,。；;、（()）：:\\s的以左多]|$))`,
  'g',
);
/** 三成三 is a third: the second numeral counts hundredths. */
const TENTHS_AND_MORE = new RegExp(
  `(?<![${NUMERAL}.])([一二两三四五六七八九])成([一二三四五六七八九])(?=[，,。；;、（()）：:\\s的以左多]|$)`,
  'g',
);
const HALF = /一半|半数|过半/g;
const DOUBLINGS = /翻了?\s?([一两二三\d])\s?番|翻番/g;

const numberOf = (text: string): number | null =>
  /^\d+(?:\.\d+)?$/.test(text) ? Number(text) : readChineseNumeral({ text });

const inText = (
  text: string,
  pattern: RegExp,
  read: (match: RegExpExecArray) => Omit<SpokenNumber, 'start' | 'end'> | null,
): SpokenNumber[] =>
  [...text.matchAll(pattern)].flatMap((match) => {
    const spoken = read(match);
    return spoken ? [{ ...spoken, start: match.index, end: match.index + match[0].length }] : [];
  });

/** Shares and multiples in words, in order. Linear in the text's length. */
export function spokenNumbersIn({ text }: { text: string }): SpokenNumber[] {
  return [
    ...inText(text, FRACTION, ([, whole = '', part = '']) => {
      const below = numberOf(whole);
      const above = numberOf(part);
      if (!below || above === null || above > below) return null;
      const isPercent = below === 100;
      return { unit: '%', value: (above / below) * 100, tolerance: isPercent ? 0.5 : 3 };
    }),
    ...inText(text, TENTHS, ([, tenths = '', half = '']) => {
      const value = numberOf(tenths);
      return value === null
        ? null
        : { unit: '%', value: value * 10 + (half ? 5 : 0), tolerance: half ? 3 : 5 };
    }),
    ...inText(text, TENTHS_AND_MORE, ([, tenths = '', more = '']) => ({
      unit: '%',
      value:
        (readChineseNumeral({ text: tenths }) ?? 0) * 10 +
        (readChineseNumeral({ text: more }) ?? 0),
      tolerance: 1.5,
    })),
    ...inText(text, HALF, () => ({ unit: '%', value: 50, tolerance: 4 })),
    ...inText(text, DOUBLINGS, ([, times = '一']) => {
      const doublings = numberOf(times);
      return doublings === null ? null : { unit: '倍', value: 2 ** doublings, tolerance: 0.1 };
    }),
  ].sort((left, right) => left.start - right.start);
}
