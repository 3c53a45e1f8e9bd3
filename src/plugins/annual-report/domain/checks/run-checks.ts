import { ARITHMETIC_CHECKS } from './arithmetic';
import type { Check, CheckContext, FindingDraft } from './check';
import { COMPLETE_CHECKS } from './complete';
import { FORM_CHECKS } from './form';
import { PRIVACY_CHECKS } from './privacy';
import type { Finding } from './finding';
import { type PassageMemory, passagesAlone } from './passage-memory';
import { TEXT_CHECKS } from './text';
import { TIME_CHECKS } from './time';

/** Every check, by family. */
export const CHECKS: Check[] = [
  ...COMPLETE_CHECKS,
  ...ARITHMETIC_CHECKS,
  ...TIME_CHECKS,
  ...TEXT_CHECKS,
  ...FORM_CHECKS,
  ...PRIVACY_CHECKS,
];

const draftsOf = (
  check: Check,
  context: CheckContext,
  memory: PassageMemory | null,
): FindingDraft[] => {
  if (check.reads !== 'passage') return check.run(context);
  const { id, run } = check;
  return passagesAlone(context).flatMap((alone) => {
    const said = memory?.saidOf(alone);
    const drafts = said?.get(id) ?? run(alone);
    said?.set(id, drafts);
    return drafts;
  });
};

/**
 * Runs checks over a prepared report.
 * @param memory what checks of single passages said before; without one, each passage is read
 */
export function runChecks({
  context,
  checks = CHECKS,
  memory = null,
}: {
  context: CheckContext;
  checks?: Check[];
  memory?: PassageMemory | null;
}): Finding[] {
  return checks.flatMap((check) =>
    draftsOf(check, context, memory).map(({ severity = check.severity, ...draft }) => ({
      check: check.id,
      family: check.family,
      severity,
      canBeOverridden: severity === 'error' && check.canBeOverridden === true,
      quote: null,
      numbers: [],
      advice: check.advice,
      ...draft,
    })),
  );
}
