import type Decimal from 'decimal.js';
import type { ValueStatus } from '../../contract/value';
import { FormulaDecimal } from '../formulas/compute-node';

/** What the values of some schools add up to; those that a later report printed are tallied by its year. */
export type Tally = {
  report: number | null;
  /** Schools with a number, and with the weight or every part where the task asks for one. */
  schools: number;
  /** Schools with a text in place of a number. */
  words: number;
  /** Of the task's parts, in their order; of a weighted mean the products and the weights. As exact text. */
  sums: string[];
  hasEstimated: boolean;
  hasProvisional: boolean;
  /** Statuses of the values that carry no number. */
  missing: ValueStatus[];
};

export type TallyTotal = Omit<Tally, 'report' | 'words' | 'sums'> & {
  sums: Decimal[];
  from: { report: number; schools: number }[];
};

const addSums = (tallies: Tally[]): Decimal[] => {
  const sums: Decimal[] = [];
  for (const tally of tallies) {
    tally.sums.forEach((text, place) => {
      sums[place] = (sums[place] ?? new FormulaDecimal(0)).plus(text);
    });
  }
  return sums;
};

/**
 * Adds tallies of different schools up: exactly, so that groups and their total agree to the last decimal.
 * Of an indicator whose values are words, those count instead of numbers.
 */
export function addTallies({
  tallies,
  areWords,
}: {
  tallies: Tally[];
  areWords: boolean;
}): TallyTotal {
  let schools = 0;
  const later = new Map<number, number>();
  for (const tally of tallies) {
    const count = areWords ? tally.words : tally.schools;
    schools += count;
    if (tally.report !== null && count > 0) {
      later.set(tally.report, (later.get(tally.report) ?? 0) + count);
    }
  }
  return {
    schools,
    sums: addSums(tallies),
    hasEstimated: tallies.some(({ hasEstimated }) => hasEstimated),
    hasProvisional: tallies.some(({ hasProvisional }) => hasProvisional),
    missing: [...new Set(tallies.flatMap(({ missing }) => missing))],
    from: [...later]
      .sort(([left], [right]) => left - right)
      .map(([report, count]) => ({ report, schools: count })),
  };
}
