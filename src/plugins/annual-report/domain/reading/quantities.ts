import { rememberByText } from '../base/remember-by-text';
import { cueOf, type Cue } from './cues';
import { labelBefore, plainLabel } from './number-label';
import { numbersIn } from './numbers-in';
import type { NumberInText } from './spelled-numbers';
import { spokenNumbersIn } from './spoken-shares';
import { dimensionOf } from './units';

/** Where a number can lie, knowing how it was printed; both ends belong to it. */
export type Span = { low: number; high: number };

/** A number of a running text with what its words say of it. Places are within the text. */
export type Quantity = NumberInText & {
  /** The words that name it, without marks: 女生. */
  label: string;
  /** Where they begin. */
  labelStart: number;
  /** Its clause without numbers before it: label, and the words after it up to the next mark. */
  clause: string;
  cue: Cue;
  /** Of a change: 1 up, -1 down, 0 unsaid. */
  sign: 1 | -1 | 0;
  /** What its unit measures; 人 of 名, 平方米 of 亩. */
  dimension: string;
  /** Its value in the common unit of its dimension. */
  amount: number;
  /** Where its amount can lie. */
  span: Span;
  /** Whether it says about how much, and no more: 约 3000 人, 近百家. 约 2205 元 is only rounded. */
  isVague: boolean;
  /** Index of its sentence in the text. */
  sentence: number;
};

const SENTENCE_END = /[。！？!?；;\n]/g;
const AFTER = /^[^，,、；;：:。（）()\d]{0,16}/;
/** What has more numbers than this is a pasted table; the rest is left alone. */
const MAX_QUANTITIES = 200;

const ABOUT = /约(?:为|合|占|有)?\s*$/;
const VAGUE_AFTER = /^\s*(?:左右|上下|以上|以内)/;
/** 约 2205 元, 约 130.3 亩, 约 44 人 print what was reckoned; 约 3000 人, 约 45 人 do not. */
const ROUND = /^(?:[1-9]|\d5)0*$/;

/** Whether 约 says no more than that the number is rounded to its last digit. */
const isRoundedOff = ({ text, printed, start, end }: NumberInText, whole: string): boolean =>
  !ROUND.test(String(printed)) &&
  printed >= 10 &&
  ABOUT.test(whole.slice(Math.max(0, start - 6), start)) &&
  !/[余多]/.test(text) &&
  !VAGUE_AFTER.test(whole.slice(end, end + 4));

const RATIO = /^([\d.,]{1,12})\s{0,2}[:：∶]\s{0,2}([\d.,]{1,12})/;

/** Of 1:322 and 17.4:1 the side that is not one is rounded or cut. */
const spanOfRatio = ({ text, value }: NumberInText): Span => {
  const sides =
    RATIO.exec(text)
      ?.slice(1)
      .map((side) => side.replaceAll(',', '')) ?? [];
  const [above, below] = sides.map((side) => {
    const amount = Number(side);
    const step = 1 / 10 ** (side.split('.')[1]?.length ?? 0);
    return amount === 1
      ? { low: 1, high: 1 }
      : { low: amount - step * 0.5000001, high: amount + step * 0.999999 };
  });
  if (!above || !below || below.low <= 0) return { low: value, high: value };
  return { low: above.low / below.high, high: above.high / below.low };
};

const spanOf = (number: NumberInText, factor: number, tolerance: number | null): Span => {
  const amount = number.value * factor;
  if (number.kind === 'ratio') return spanOfRatio(number);
  if (tolerance !== null) return { low: amount - tolerance, high: amount + tolerance };
  if (number.isApproximate) return { low: amount * 0.9, high: amount * 1.1 };
  const isCount = number.decimals === 0 && number.magnitude === 1 && number.unit !== '%';
  if (isCount) return { low: amount, high: amount };
  // Rounded, or cut after its last digit.
  const step = (number.magnitude / 10 ** number.decimals) * factor;
  const slack = step * 1e-6;
  return { low: amount - step / 2 - slack, high: amount + step - slack };
};

/** Of 约 170 the last digit may be rounded, too. */
const zerosAtEnd = ({ printed, decimals }: NumberInText): number => {
  if (decimals > 0) return 0;
  const digits = String(printed);
  let zeros = 0;
  while (zeros < digits.length && digits.charAt(digits.length - 1 - zeros) === '0') zeros += 1;
  return zeros;
};

/** How far a number that is only rounded may lie from what it prints; null where nothing says so. */
const roundingOf = (number: NumberInText, text: string): number | null =>
  number.isApproximate && isRoundedOff(number, text)
    ? (number.magnitude / 10 ** number.decimals) *
      10 ** zerosAtEnd(number) *
      dimensionOf(number.unit).factor
    : null;

const BAND = /^\s?(?:（含）|及|以|含|上|下|内|外|的|人员|教师|学员|学生|者){0,4}\s?$/;

/** 31 至 40 岁 451 人, 35 岁及以下 58 人: an age is no number of its own, but names the one behind it. */
const beginOfBand = (
  numbers: { number: NumberInText }[],
  index: number,
  text: string,
): number | null => {
  const band = numbers[index - 1]?.number;
  const number = numbers[index]?.number;
  if (!band || !number || band.unit !== '岁' || number.unit === '岁') return null;
  if (!BAND.test(text.slice(band.end, number.start))) return null;
  const lower = numbers[index - 2]?.number;
  const isRange =
    lower !== undefined && /^\s?岁?\s?[-—–～~至到]\s?$/.test(text.slice(lower.end, band.start));
  const before = isRange ? numbers[index - 3]?.number : lower;
  return before?.end ?? 0;
};

/** 去年是 6 期、288 人次: both are of last year. */
const LISTED = /^\s?、\s?$/;

const readAll = (text: string): readonly Quantity[] => {
  const spoken = spokenNumbersIn({ text });
  const isSpoken = ({ start, end }: NumberInText): boolean =>
    spoken.some((other) => start < other.end && end > other.start);
  const numbers: { number: NumberInText; tolerance: number | null }[] = [
    ...numbersIn({ text })
      .slice(0, MAX_QUANTITIES)
      .filter((number) => !isSpoken(number))
      .map((number) => ({ number, tolerance: roundingOf(number, text) })),
    ...spoken.map(({ unit, value, tolerance, start, end }) => ({
      tolerance,
      number: {
        kind: 'quantity' as const,
        text: text.slice(start, end),
        printed: value,
        value,
        decimals: 0,
        magnitude: 1,
        unit,
        isApproximate: true,
        isSpelled: true,
        start,
        end,
      },
    })),
  ].sort((left, right) => left.number.start - right.number.start);
  const ends = [...text.matchAll(SENTENCE_END)].map(({ index }) => index);
  let sentence = 0;
  const read = numbers.map(({ number, tolerance }, index) => {
    while ((ends[sentence] ?? Infinity) < number.start) sentence += 1;
    const from = numbers[index - 1]?.number.end ?? 0;
    const named = labelBefore({
      text,
      from: beginOfBand(numbers, index, text) ?? from,
      until: number.start,
    });
    const label = plainLabel({ text: named.text });
    const { dimension, factor } = dimensionOf(number.unit);
    return {
      ...number,
      ...cueOf({ text, from, until: number.start, unit: number.unit }),
      label,
      labelStart: named.start,
      clause: label + plainLabel({ text: AFTER.exec(text.slice(number.end))?.[0] ?? '' }),
      dimension,
      amount: number.value * factor,
      span: spanOf(number, factor, tolerance),
      isVague:
        number.isApproximate && number.kind !== 'ratio' && (number.isSpelled || tolerance === null),
      sentence,
    };
  });
  return read.map((quantity, index) => {
    const before = read[index - 1];
    const isListed = before && LISTED.test(text.slice(before.end, quantity.start));
    return isListed && before.cue === 'last' && quantity.cue === 'plain'
      ? { ...quantity, cue: 'last' as const }
      : quantity;
  });
};

/** Passages of a few large reports. */
const MAX_TEXTS = 5000;

const remembered = rememberByText({ make: readAll, max: MAX_TEXTS });

/** Reads the numbers of a running text as quantities, in order. Linear in the text's length. */
export function readQuantities({ text }: { text: string }): readonly Quantity[] {
  return remembered(text);
}
