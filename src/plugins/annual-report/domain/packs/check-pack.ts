import type { Pack } from '../../contract/pack';
import { checkAggregation } from './checks/check-aggregation';
import { checkCodes } from './checks/check-codes';
import { checkBounds, checkDefinitions } from './checks/check-definitions';
import { checkDuplicates } from './checks/check-duplicates';
import { checkFormulas } from './checks/check-formulas';
import { checkLengths, checkOutline, checkRenamed } from './checks/check-outline';
import { checkRows } from './checks/check-rows';
import { checkRuleUnits } from './checks/check-rule-units';
import { checkRules } from './checks/check-rules';
import type { PackContext, PackProblem } from './checks/pack-context';
import { combinePacks } from './combine-packs';
import { checkIncludes, includedPacks } from './included-packs';
const CHECKS: ((context: PackContext) => PackProblem[])[] = [
  checkLengths,
  checkCodes,
  checkDuplicates,
  checkOutline,
  checkRows,
  checkFormulas,
  checkAggregation,
  checkDefinitions,
  checkBounds,
  checkRules,
  checkRuleUnits,
  checkRenamed,
];

/**
 * Holds a pack of the right shape against itself and the packs it builds on; gives everything that does not
 * fit together. `included` are the packs at hand, in any order: those that it builds on are found among them.
 * While these are not sound, nothing else is checked.
 */
export function checkPack({ pack, included }: { pack: Pack; included: Pack[] }): PackProblem[] {
  const includeProblems = checkIncludes({ pack, packs: included });
  if (includeProblems.length > 0) return includeProblems;
  const below = includedPacks({ pack, packs: included });
  const context: PackContext = {
    pack,
    below,
    combined: combinePacks({ packs: [...below, pack] }),
  };
  return CHECKS.flatMap((check) => check(context));
}
