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
  /** What other checks said of the same words and numbers; it stands for these, too. */
  repeats?: Finding[];
};

/** A warning that was accepted with a reason, or an error that was overridden with a public one. */
export type Waiver = { reason: string; name: string; at: string };

export type JudgedFinding = Finding & { waiver: Waiver | null };
