import { ARITHMETIC_CHECKS } from './arithmetic';
import type { Check, CheckContext } from './check';
import { COMPLETE_CHECKS } from './complete';
import { FORM_CHECKS } from './form';
import { PRIVACY_CHECKS } from './privacy';
import type { Finding } from './finding';
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

/** Runs checks over a prepared report. */
export function runChecks({
  context,
  checks = CHECKS,
}: {
  context: CheckContext;
  checks?: Check[];
}): Finding[] {
  return checks.flatMap(({ id, family, advice, run, ...check }) =>
    run(context).map(({ severity = check.severity, ...draft }) => ({
      check: id,
      family,
      severity,
      canBeOverridden: severity === 'error' && check.canBeOverridden === true,
      quote: null,
      numbers: [],
      advice,
      ...draft,
    })),
  );
}
