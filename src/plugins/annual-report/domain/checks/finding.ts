import type { CHECK_FAMILIES, SEVERITIES } from '../../contract/finding';
import type { Bilingual } from '../base/bilingual';
import type { FindingPlace } from '../base/finding-place';

/**
 * `error`: cannot be served truthfully or cannot be at all, blocks a release; the second kind can be overridden
 * with a reason that is published. `warning`: a contradiction or a gap, to be fixed or waived with a reason.
 * `note`: worth a look.
 */
export type Severity = (typeof SEVERITIES)[number];

export type CheckFamily = (typeof CHECK_FAMILIES)[number];

/** A number that a check compared: as printed and as read, with its indicator where it has one. */
export type FindingNumber = {
  label: string;
  text: string;
  value: number | null;
  indicator?: string;
  year?: number;
};

/** Printed words that a fix takes the place of. */
export type FixPlace = {
  place: FindingPlace;
  /** Within the printed text of the field. */
  start: number;
  end: number;
  old: string;
};

/** What would put a finding right, where its check knows. */
export type FindingFix =
  /** Other words at one place or at several. */
  | { kind: 'replace'; words: string; at: FixPlace[] }
  /** A token of an indicator's value; `words` is the token. */
  | { kind: 'bind'; words: string; at: FixPlace[]; name: string; year: number }
  /** The value may be what is wrong: its cell. */
  | { kind: 'cell'; indicator: string; name: string; year: number };

export type Finding = {
  check: string;
  family: CheckFamily;
  severity: Severity;
  /** An error that somebody who may can let pass, with a reason that is published. */
  canBeOverridden: boolean;
  place: FindingPlace;
  /** The words it is about, as printed. */
  quote: string | null;
  numbers: FindingNumber[];
  /** What is wrong and where. */
  messages: Bilingual;
  /** What to do. */
  advice: Bilingual;
  /** None or left out where the check knows none. */
  fixes?: FindingFix[];
  /** What other checks said of the same words and numbers; it stands for these, too. */
  repeats?: Finding[];
};

/** A warning that was accepted with a reason, or an error that was overridden with a public one. */
export type Waiver = { reason: string; name: string; at: string };

export type JudgedFinding = Finding & { waiver: Waiver | null };
