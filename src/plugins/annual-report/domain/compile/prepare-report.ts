import type { ReportContent } from '../content/report-content';
import type { ValueBook } from '../content/value';
import type { Occurrence, TokenProblem } from '../facts/token';
import { type Numbering, numberReport } from '../outline/number-report';
import type { Passage } from '../texts/passage';
import { createPlaces, type Places } from '../texts/places';
import { resolveTexts } from '../texts/resolve-texts';
import { reportValues } from '../values/covered-years';

/** A report with everything computed that both its checks and its JSON are made from. */
export type PreparedReport = {
  /** Texts hold what is printed: tokens are resolved, and numbers bound by one are marked as facts. */
  content: ReportContent;
  numbering: Numbering;
  values: ValueBook;
  /** Says where something stands. */
  places: Places;
  /** Every text of the report in reading order. */
  passages: Passage[];
  /** Where running text uses an indicator, by code. */
  occurrences: Map<string, Occurrence[]>;
  /** Years of an indicator that running text prints or reckons with, by code. */
  boundYears: Map<string, Set<number>>;
  /** Tokens that could not be resolved. */
  tokenProblems: TokenProblem[];
};

/**
 * Computes what the checks and the JSON of a report are made from. Pure.
 * @param values those of the content, where they are known already
 */
export function prepareReport({
  content,
  values = reportValues({ content }),
}: {
  content: ReportContent;
  values?: ValueBook;
}): PreparedReport {
  const asWritten = numberReport(content);
  const resolved = resolveTexts({
    content,
    numbering: asWritten,
    values,
    places: createPlaces({ content, numbering: asWritten }),
  });
  const numbering = numberReport(resolved.content);
  return {
    content: resolved.content,
    numbering,
    values,
    places: createPlaces({ content: resolved.content, numbering }),
    passages: resolved.passages,
    occurrences: resolved.occurrences,
    boundYears: resolved.boundYears,
    tokenProblems: resolved.problems,
  };
}
