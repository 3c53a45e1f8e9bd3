import type { PreparedReport } from '../compile/prepare-report';
import type { Bilingual } from '../base/bilingual';
import type { CheckFamily, Finding, Severity } from './finding';

/** What a check says of one thing it found; the engine adds what is the same for all of them. */
export type FindingDraft = Pick<Finding, 'place' | 'messages'> &
  Partial<Pick<Finding, 'quote' | 'numbers' | 'advice' | 'fixes'>> & {
    /** Where it is less certain than the check's findings are: what rests on a guess. */
    severity?: Severity;
  };

export type CheckContext = PreparedReport;

/** One rule in one file. Pure: the same report gives the same findings, in reading order. */
export type Check = {
  /** kebab-case; the file's name. */
  id: string;
  family: CheckFamily;
  /** Of its findings, but for those that are given another. */
  severity: Severity;
  /**
   * Whoever may override can let an error of it pass, with a reason that is published: it is about what cannot
   * be, and not about what cannot be served.
   */
  canBeOverridden?: true;
  name: Bilingual;
  /** What to do about its findings. */
  advice: Bilingual;
  /** What it does not see, and what it could take for a mistake. */
  limits: Bilingual;
  /** Ids of checks that are gone and whose place it takes: what was accepted of them holds for its findings. */
  replaces?: readonly string[];
  run: (context: CheckContext) => FindingDraft[];
};
