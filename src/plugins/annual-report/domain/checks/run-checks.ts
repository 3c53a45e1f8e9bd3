import type { Check, CheckContext } from './check';
import { COMPLETE_CHECKS } from './complete';
import { FORM_CHECKS } from './form';
import { PRIVACY_CHECKS } from './privacy';
import type { Finding } from './finding';

/** Every check, by family. */
export const CHECKS: Check[] = [...COMPLETE_CHECKS, ...FORM_CHECKS, ...PRIVACY_CHECKS];

/** Runs checks over a prepared report. */
export const runChecks = ({
  context,
  checks = CHECKS,
}: {
  context: CheckContext;
  checks?: Check[];
}): Finding[] =>
  checks.flatMap(({ id, family, severity, advice, run }) =>
    run(context).map((draft) => ({
      check: id,
      family,
      severity,
      quote: null,
      numbers: [],
      advice,
      ...draft,
    })),
  );
