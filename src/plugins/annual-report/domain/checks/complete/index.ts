import type { Check } from '../check';
import { bareHeadings } from './bare-headings';
import { blockReferences } from './block-references';
import { caseWithoutChapter } from './case-without-chapter';
import { emptyCases } from './empty-cases';
import { emptyChapters } from './empty-chapters';
import { emptyTables } from './empty-tables';
import { imageAlt } from './image-alt';
import { imageCaptions } from './image-captions';
import { imageCredits } from './image-credits';
import { imageReadiness } from './image-readiness';
import { incompleteChallenges } from './incomplete-challenges';
import { missingCells } from './missing-cells';
import { packChapters } from './pack-chapters';
import { placeholders } from './placeholders';
import { repeatedThings } from './repeated-things';
import { requiredValues } from './required-values';
import { unknownToken } from './unknown-token';
import { statement } from './statement';
import { unpublishedParent } from './unpublished-parent';
import { uncollectedCells } from './uncollected-cells';
import { unsettledValues } from './unsettled-values';
import { unshownTables } from './unshown-tables';

export const COMPLETE_CHECKS: Check[] = [
  unpublishedParent,
  caseWithoutChapter,
  blockReferences,
  imageReadiness,
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
  missingCells,
  uncollectedCells,
  unsettledValues,
];
