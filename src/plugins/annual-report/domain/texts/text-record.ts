import type { FindingPlace } from '../base/finding-place';
import type { PassageKind } from '../content/passage-kinds';
import type { Occurrence, TokenProblem } from '../facts/token';
import type { Passage, Printed } from './passage';
/** Where a text stands, for a finding and for the list of places that print an indicator. */
export type Spot = { place: FindingPlace; occurrence: Occurrence };

/** Collects what the texts of a report tell, in the order in which they are given. */
export function createTextRecord() {
  const passages: Passage[] = [];
  const occurrences = new Map<string, Occurrence[]>();
  const boundYears = new Map<string, Set<number>>();
  const problems: TokenProblem[] = [];
  const seen = new Set<string>();

  const addOccurrence = (indicator: string, occurrence: Occurrence): void => {
    const identity = JSON.stringify([indicator, occurrence]);
    if (seen.has(identity)) return;
    seen.add(identity);
    const existing = occurrences.get(indicator);
    if (existing) existing.push(occurrence);
    else occurrences.set(indicator, [occurrence]);
  };

  return {
    passages,
    occurrences,
    boundYears,
    problems,

    /** @param kind null for a text that is printed but not read as a passage */
    add({
      kind,
      spot: { place, occurrence },
      printed,
      list = null,
    }: {
      kind: PassageKind | null;
      spot: Spot;
      printed: Printed;
      list?: Passage['list'];
    }): void {
      const { text, facts, typed } = printed;
      if (kind !== null && text.trim() !== '') {
        passages.push({ kind, place, text, facts, typed, list });
      }
      for (const { indicator } of facts) addOccurrence(indicator, occurrence);
      for (const { indicator, year } of printed.uses) {
        const years = boundYears.get(indicator);
        if (years) years.add(year);
        else boundYears.set(indicator, new Set([year]));
      }
      problems.push(...printed.problems.map((problem) => ({ place, ...problem })));
    },
  };
}

export type TextRecord = ReturnType<typeof createTextRecord>;
