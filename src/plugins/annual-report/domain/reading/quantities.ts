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
  /** Index of its sentence in the text. */
  sentence: number;
};

const SENTENCE_END = /[。！？!?；;\n]/g;
const AFTER = /^[^，,、；;：:。（）()\d]{0,16}/;
/** What has more numbers than this is a pasted table; the rest is left alone. */
const MAX_QUANTITIES = 200;

const spanOf = (number: NumberInText, factor: number, tolerance: number | null): Span => {
  const amount = number.value * factor;
  if (tolerance !== null) return { low: amount - tolerance, high: amount + tolerance };
  if (number.isApproximate) return { low: amount * 0.9, high: amount * 1.1 };
  const isCount = number.decimals === 0 && number.magnitude === 1 && number.unit !== '%';
  if (isCount) return { low: amount, high: amount };
  // Rounded, or cut after its last digit.
  const step = (number.magnitude / 10 ** number.decimals) * factor;
  const slack = step * 1e-6;
  return { low: amount - step / 2 - slack, high: amount + step - slack };
};

/** Reads the numbers of a running text as quantities, in order. Linear in the text's length. */
export function readQuantities({ text }: { text: string }): Quantity[] {
  const spoken = spokenNumbersIn({ text });
  const isSpoken = ({ start, end }: NumberInText): boolean =>
    spoken.some((other) => start < other.end && end > other.start);
  const numbers: { number: NumberInText; tolerance: number | null }[] = [
    ...numbersIn({ text })
      .slice(0, MAX_QUANTITIES)
      .filter((number) => !isSpoken(number))
      .map((number) => ({ number, tolerance: null })),
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
  return numbers.map(({ number, tolerance }, index) => {
    while ((ends[sentence] ?? Infinity) < number.start) sentence += 1;
    const from = numbers[index - 1]?.number.end ?? 0;
    const named = labelBefore({ text, from, until: number.start });
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
      sentence,
    };
  });
}
