import type { Check } from '../check';
import { baseAndAdditions } from './base-and-additions';
import { CLAIM_CHECKS } from './claims';
import { dateOrder } from './date-order';
import { enumerationCount } from './lists/enumeration-count';
import { foundingAge } from './founding-age';
import { growthClaim } from './growth-claim';
import { impossibleNumber } from './impossible-number';
import { impossibleRate } from './impossible-rate';
import { itemsBeforeCount } from './lists/items-before-count';
import { listedCount } from './lists/listed-count';
import { mistakenUnit } from './mistaken-unit';
import { namedPartners } from './named-partners';
import { namedTextbooks } from './named-textbooks';
import { partsAgainstTotal } from './parts-against-total';
import { partsNearTotal } from './parts-near-total';
import { perHeadAmount } from './per-head-amount';
import { rateBesideCounts } from './rate-beside-counts';
import { rateWithoutBase } from './rate-without-base';
import { sameDigitsOtherUnit } from './same-digits-other-unit';
import {
  sameOccasionDate,
  sameOccasionNumber,
  sameOccasionPlace,
  sameOccasionStanding,
} from './same-occasion';
import { sameNameOtherNumber } from './same-name-other-number';
import { similarAmounts } from './similar-amounts';
import { NUMBER_ACCOUNT_CHECKS } from './number-accounts';
import { textValueMismatch } from './text-value-mismatch';
import { universalClaim } from './universal-claim';
import { weightsOfHundred } from './weights-of-hundred';

/** Text against numbers: contradictions that running text shows, alone or against the report's values. */
export const TEXT_CHECKS: Check[] = [
  textValueMismatch,
  sameNameOtherNumber,
  sameDigitsOtherUnit,
  similarAmounts,
  partsAgainstTotal,
  partsNearTotal,
  baseAndAdditions,
  impossibleRate,
  rateBesideCounts,
  rateWithoutBase,
  weightsOfHundred,
  universalClaim,
  growthClaim,
  perHeadAmount,
  impossibleNumber,
  listedCount,
  itemsBeforeCount,
  enumerationCount,
  namedPartners,
  namedTextbooks,
  foundingAge,
  dateOrder,
  mistakenUnit,
  sameOccasionNumber,
  sameOccasionDate,
  sameOccasionPlace,
  sameOccasionStanding,
  ...NUMBER_ACCOUNT_CHECKS,
  ...CLAIM_CHECKS,
];
