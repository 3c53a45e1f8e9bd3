import type { Check } from '../check';
import { bareHeadings, emptyCases, emptyChapters, incompleteChallenges } from './empty-sections';
import { blockReferences, unknownToken } from './references';
import { caseWithoutChapter, packChapters, statement, unpublishedParent } from './structure';
import { emptyGrids, gridCaptions } from './grids';
import { emptyTables, unshownTables } from './tables';
import {
  imageAlt,
  imageCaptions,
  imageCredits,
  imageReadiness,
  imagesOfOtherSchools,
} from './images';
import { missingCells, requiredValues, uncollectedCells, unsettledValues } from './missing-values';
import { placeholders } from './placeholders';
import { repeatedThings } from './repeated-things';
import { unreadableText } from './unreadable-text';

export const COMPLETE_CHECKS: Check[] = [
  unpublishedParent,
  caseWithoutChapter,
  blockReferences,
  unreadableText,
  imageReadiness,
  imagesOfOtherSchools,
  requiredValues,
  unknownToken,
  statement,
  packChapters,
  emptyChapters,
  emptyCases,
  bareHeadings,
  incompleteChallenges,
  placeholders,
  imageCaptions,
  imageAlt,
  imageCredits,
  unshownTables,
  repeatedThings,
  emptyTables,
  emptyGrids,
  gridCaptions,
  missingCells,
  uncollectedCells,
  unsettledValues,
];
