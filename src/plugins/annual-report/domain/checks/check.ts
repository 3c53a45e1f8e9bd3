import type { PreparedReport } from '../compile/prepare-report';
import type { Bilingual } from '../base/bilingual';
import type { CheckFamily, Finding, Severity } from './finding';

/** What a check says of one thing it found; the engine adds what is the same for all of them. */
export type FindingDraft = Pick<Finding, 'place' | 'messages'> &
  Partial<Pick<Finding, 'quote' | 'numbers' | 'advice' | 'fixes'>>;

export type CheckContext = PreparedReport;

/** One rule in one file. Pure: the same report gives the same findings, in reading order. */
export type Check = {
  /** kebab-case; the file's name. */
  id: string;
  family: CheckFamily;
  severity: Severity;
  name: Bilingual;
  /** What to do about its findings. */
  advice: Bilingual;
  /** What it does not see, and what it could take for a mistake. */
  limits: Bilingual;
  run: (context: CheckContext) => FindingDraft[];
};
