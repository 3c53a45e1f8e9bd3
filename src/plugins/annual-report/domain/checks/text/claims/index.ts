import type { Check } from '../../check';
import { boundClaim } from './bound-claim';
import { comparisonClaim } from './comparison-claim';
import { directionCountClaim } from './direction-count-claim';
import { directionClaim } from './direction-claim';
import { extremeClaim } from './extreme-claim';
import { extremeEnds } from './extreme-ends';
import { familyClaim } from './family-claim';
import { firstTimeClaim } from './first-time-claim';
import { listedAllClaim } from './listed-all-claim';
import { shareClaim } from './share-claim';
import { doublingClaim } from './doubling-claim';
import { shareOfExtremes } from './share-of-extremes';
import { sumOfOthersClaim } from './sum-of-others-claim';
import { trendClaim } from './trend-claim';
import { unchangedClaim } from './unchanged-claim';

/** Claims of order, direction or extent that the numbers of the text or the tables refute. */
export const CLAIM_CHECKS: Check[] = [
  trendClaim,
  familyClaim,
  listedAllClaim,
  extremeClaim,
  extremeEnds,
  shareClaim,
  shareOfExtremes,
  comparisonClaim,
  boundClaim,
  directionClaim,
  directionCountClaim,
  unchangedClaim,
  firstTimeClaim,
  sumOfOthersClaim,
  doublingClaim,
];
