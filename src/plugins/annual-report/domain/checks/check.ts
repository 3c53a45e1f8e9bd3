import type { PreparedReport } from '../compile/prepare-report';
import type { Bilingual } from '../base/bilingual';
import type { Passage } from '../texts/passage';
import type { CheckFamily, Finding, Severity } from './finding';

/** What a check says of one thing it found; the engine adds what is the same for all of them. */
export type FindingDraft = Pick<Finding, 'place' | 'messages'> &
  Partial<Pick<Finding, 'quote' | 'numbers' | 'advice' | 'fixes'>> & {
    /** Where it is less certain than the check's findings are: what rests on a guess. */
    severity?: Severity;
  };

export type CheckContext = PreparedReport;

/** All that a check of single passages knows: one passage, and the year of the report. */
export type PassageContext = { passages: Passage[]; content: { report: { year: number } } };

type Declaration = {
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
};

/**
 * One rule in one file. Pure: the same report gives the same findings, in reading order. What it `reads` says how much
 * has to be read again after a change: `passage`, each passage alone; `neighbours`, each with the one before it in its
 * document and the values of the report, so that it can be asked of a passage that somebody types; `report`, all of it.
 */
export type Check = Declaration &
  (
    | { reads: 'passage'; run: (context: PassageContext) => FindingDraft[] }
    | { reads: 'neighbours' | 'report'; run: (context: CheckContext) => FindingDraft[] }
  );
