import type { ReportContent } from '../content/report-content';
import type { Occurrence } from '../facts/occurrence';
import type { Numbering } from '../outline/number-report';
import type { Passage } from '../texts/passage';
import type { Places } from '../texts/places';
import type { TokenProblem } from '../facts/token-problem';
import type { ValueBook } from '../content/value';

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
