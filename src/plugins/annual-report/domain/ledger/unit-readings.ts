import { unitsLike } from '../reading/units';
import type { Span } from '../reading/quantities';
import { significantDigits } from './account-book';
import type { Identity } from './identity';
import { type KnownValue, meets } from './known-values';
import type { Told } from './statements';

/** A number whose digits are right and whose unit is not. */
export type UnitSlip = {
  told: Told;
  /** As it would be right: 246.8 吨. */
  right: string;
  by: { value: KnownValue } | { identity: Identity } | { other: Told };
};

/** A number with its digits and another unit of its dimension, or another of 万 and 亿. */
type Reading = { text: string; span: Span };

const MAGNITUDES: [string, number][] = [
  ['', 1],
  ['万', 10_000],
  ['亿', 100_000_000],
];

const FROM_SIX_UP = 1.05;

export const digitsOf = ({ printed, decimals }: Told): string => printed.toFixed(decimals);

/** Every other way to read the digits of a number. */
export const otherReadings = (told: Told): Reading[] => {
  const { unit, printed, decimals, amount } = told;
  if (unit === null || unit === '%' || told.isSpelled) return [];
  const half = 0.5 / 10 ** decimals;
  return unitsLike(unit).flatMap(({ unit: name, factor }) =>
    MAGNITUDES.flatMap(([word, magnitude]): Reading[] => {
      const scale = factor * magnitude;
      const ratio = (printed * scale) / amount;
      if (ratio < FROM_SIX_UP && ratio > 1 / FROM_SIX_UP) return [];
      const isExact = significantDigits(told) < 2;
      const slack = isExact ? printed * 1e-6 : half * 1.001;
      return [
        {
          text: `${digitsOf(told)} ${word}${name}`,
          span: { low: (printed - slack) * scale, high: (printed + slack) * scale },
        },
      ];
    }),
  );
};

export const readingWithin = (told: Told, span: Span): Reading | undefined =>
  otherReadings(told).find((reading) => meets(reading.span, span));

/** How much of a value's name has to stand in a number's words for it to be meant plainly. */
export const PLAINLY = 0.85;

/** Units that stand for one another by a letter or a word, whose digits need not be many. */
export const CONFUSED = new Set(['bandwidth', 'storage', 'weight', 'area']);

const NARROW = 0.015;
/** Digits that do not agree by chance. */
export const LEAST_DIGITS = 3;

export const isNarrow = ({ low, high }: Span): boolean => high - low <= Math.abs(high) * NARROW;
