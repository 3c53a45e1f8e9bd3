import type { ValueBook } from '../../content/value';
import { exceeds, meet, scale, total } from '../support/expressions/intervals';
import { readValue, yearsOf, type Reading } from '../support/expressions/reading';
import type { YearFault } from '../support/make-finding';
import { unitFactor } from '../support/expressions/unit-scale';
import { findingNumber, listed, plainNumber, printed } from '../support/words';

/** A whole and those of its parts that have numbers, all in the unit of the whole. */
export type Addition = {
  year: number;
  whole: Reading;
  parts: Reading[];
  sum: ReturnType<typeof total> & { text: string };
  /** A part has no number for another reason than that it does not apply. */
  isIncomplete: boolean;
};

/** A whole and its parts in every year in which the whole and at least one part have a number. */
export function additionsOf({
  values,
  whole: code,
  parts: codes,
}: {
  values: ValueBook;
  whole: string;
  parts: string[];
}): Addition[] {
  return yearsOf({ values, indicators: [code] }).flatMap((year) => {
    const whole = readValue({ values, indicator: code, year });
    const parts = codes.flatMap((indicator) => readValue({ values, indicator, year }) ?? []);
    if (!whole || parts.length === 0) return [];
    const missing = codes.filter(
      (indicator) => !parts.some(({ value }) => value.indicator === indicator),
    );
    const intervals = parts.map((part) =>
      scale(part, unitFactor({ from: part.indicator.unit, to: whole.indicator.unit }) ?? 1),
    );
    const sum = total(intervals);
    const middle = sum.low.plus(sum.high).dividedBy(2);
    return [
      {
        year,
        whole,
        parts,
        sum: { ...sum, text: plainNumber(middle, 4) },
        isIncomplete: missing.some(
          (indicator) => values.find({ indicator, year })?.status !== 'not-applicable',
        ),
      },
    ];
  });
}

/** Parts that do not make up the whole; where a part is missing, only parts that exceed it. */
export function doesNotAddUp({ whole, sum, isIncomplete }: Addition): boolean {
  return isIncomplete ? exceeds(sum, whole) : !meet(sum, whole);
}

export function additionFault({ year, whole, parts, sum }: Addition): YearFault {
  return {
    year,
    says: {
      zh: `${year} 年为 ${printed(whole)}，而${listed(parts).zh}，合计 ${sum.text}`,
      en: `in ${year} it is ${printed(whole)}, but the parts (${listed(parts).en}) make ${sum.text}`,
    },
    numbers: [whole, ...parts].map(findingNumber),
  };
}
