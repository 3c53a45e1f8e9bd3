import type { CHECK_FAMILIES, SEVERITIES } from '../../contract/finding';

/** A text in both languages of the desk. */
export type Bilingual = { zh: string; en: string };

/**
 * `error`: cannot be served truthfully, blocks a release, cannot be waived. `warning`: a contradiction or a
 * gap, to be mended or waived with a reason. `note`: worth a look.
 */
export type Severity = (typeof SEVERITIES)[number];

export type CheckFamily = (typeof CHECK_FAMILIES)[number];

/** Where a finding stands: a document and, where it is known, the field, row, year or indicator inside it. */
export type FindingPlace = {
  type: 'report' | 'chapter' | 'case' | 'image' | 'indicator-table' | 'indicator';
  /** Document id; of an indicator, its code. */
  id: string;
  /** Key that stays over publishes and years; of an indicator, its code. */
  key: string;
  title: string;
  /** As printed: 1.3, 案例 5, 图 3, 附表 2; null where nothing is printed. */
  label: string | null;
  /** Number of the chapter in which it stands. */
  chapter: string | null;
  /** Path of the field in the document, such as `title`, `content.2.content.0`, `caption`. */
  field?: string;
  /** Key of the row of an indicator table. */
  row?: string;
  /** Code of the indicator of that row. */
  indicator?: string;
  year?: number;
};

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
  place: FindingPlace;
  /** The words it is about, as printed. */
  quote: string | null;
  numbers: FindingNumber[];
  /** What is wrong and where. */
  messages: Bilingual;
  /** What to do. */
  advice: Bilingual;
};

/** A warning that was accepted with a reason. */
export type Waiver = { reason: string; name: string; at: string };

export type JudgedFinding = Finding & { waiver: Waiver | null };
