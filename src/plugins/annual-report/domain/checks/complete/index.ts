import type { Check } from '../check';
import { blockReferences } from './block-references';
import { caseWithoutChapter } from './case-without-chapter';
import { imageReadiness } from './image-readiness';
import { requiredValues } from './required-values';
import { unknownToken } from './unknown-token';
import { unpublishedParent } from './unpublished-parent';

export const COMPLETE_CHECKS: Check[] = [
  unpublishedParent,
  caseWithoutChapter,
  blockReferences,
  imageReadiness,
  requiredValues,
  unknownToken,
];
