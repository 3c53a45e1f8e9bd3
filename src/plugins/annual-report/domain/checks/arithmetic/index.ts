import type { Check } from '../check';
import { bounds, percentRange } from './bounds';
import { formula } from './formula';
import { groupTotal } from './group-total';
import { magnitude } from './magnitude';
import { mirroredRatios } from './mirrored-ratios';
import { overlap, partition, subset, sum } from './parts-of-a-whole';
import { partExceedsWhole } from './part-exceeds-whole';
import { perHead } from './per-head';
import { perHeadUnit } from './per-head-unit';
import { percentOfParts } from './percent-of-parts';
import { possiblePercent } from './possible-percent';
import { relation } from './relation';
import { respondents } from './respondents';
import { sameQuantity } from './same-quantity';
import { typedCell } from './typed-cell';
import { wholeCounts } from './whole-counts';
import { zeroBase } from './zero-base';

export const ARITHMETIC_CHECKS: Check[] = [
  partition,
  sum,
  subset,
  overlap,
  relation,
  sameQuantity,
  perHead,
  zeroBase,
  bounds,
  formula,
  percentRange,
  possiblePercent,
  wholeCounts,
  respondents,
  percentOfParts,
  partExceedsWhole,
  groupTotal,
  typedCell,
  mirroredRatios,
  magnitude,
  perHeadUnit,
];
