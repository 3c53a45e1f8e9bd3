import { blockReferences } from './block-references';
import { caseWithoutChapter } from './case-without-chapter';
import type { Check, CheckContext, Finding } from './finding';
import { imageReadiness } from './image-readiness';
import { requiredValues } from './required-values';
import { unpublishedParent } from './unpublished-parent';

export const CHECKS: Check[] = [
  unpublishedParent,
  caseWithoutChapter,
  blockReferences,
  imageReadiness,
  requiredValues,
];

/** Runs every check over the content that a release would take. */
export const runChecks = (context: CheckContext): Finding[] =>
  CHECKS.flatMap((check) => check.run(context));
