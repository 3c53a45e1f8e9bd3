import { CHECKS } from './run-checks';
import type { Check } from './check';
import type { Finding } from './finding';
import { findingIdentity } from './finding-identity';

type Replacing = Pick<Check, 'id' | 'replaces'>;

/** Of each check every one whose place it takes, those that were replaced before among them. */
export function replacedChecks(checks: Replacing[] = CHECKS): Map<string, string[]> {
  const direct = new Map(checks.map(({ id, replaces = [] }) => [id, replaces]));
  const before = (id: string, seen: Set<string>): Set<string> => {
    for (const replaced of direct.get(id) ?? []) {
      if (seen.has(replaced)) continue;
      seen.add(replaced);
      before(replaced, seen);
    }
    return seen;
  };
  return new Map([...direct.keys()].map((id) => [id, [...before(id, new Set())]]));
}

const OF_ALL_CHECKS = replacedChecks();

/**
 * Every identity under which a finding may have been accepted or released: its own first, then as the checks
 * called it that its check replaces, then those of the findings that it stands for.
 */
export function knownIdentities(
  finding: Finding,
  replaced: Map<string, string[]> = OF_ALL_CHECKS,
): string[] {
  const { check, repeats = [] } = finding;
  const names = [check, ...(replaced.get(check) ?? [])];
  return [
    ...names.map((name) => findingIdentity({ ...finding, check: name })),
    ...repeats.flatMap((other) => knownIdentities(other, replaced)),
  ];
}
