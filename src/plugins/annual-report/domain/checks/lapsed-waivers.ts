import { type AcceptedThing, foundThingSchema, type LapseCause } from '../../contract/finding';
import type { Finding } from './finding';
import type { WaiverOf } from './judge-report';
import { knownIdentities, replacedChecks } from './known-identities';

/** A waiver that holds for no finding, with what it accepted and why it does not hold. */
export type Lapsed = { waiver: WaiverOf; accepted: AcceptedThing; cause: LapseCause };

const readAccepted = (identity: string): AcceptedThing | null => {
  try {
    return foundThingSchema.safeParse(JSON.parse(identity)).data ?? null;
  } catch {
    return null;
  }
};

const placeOf = (
  check: string,
  { type, key, row = null, year = null }: Finding['place'] | AcceptedThing['place'],
): string => JSON.stringify([check, type, key, row, year]);

/**
 * Waivers that hold for none of the findings, oldest first: their check is gone and none takes its place; what they
 * accepted is an error now; it is found with other words or numbers in the same document; it is not found any more.
 */
export function lapsedWaivers({
  findings,
  waivers,
  replaced = replacedChecks(),
}: {
  /** With those that they stand for. */
  findings: Finding[];
  waivers: WaiverOf[];
  replaced?: Map<string, string[]>;
}): Lapsed[] {
  if (waivers.length === 0) return [];
  const standing = new Set<string>();
  const errors = new Set<string>();
  const places = new Set<string>();
  for (const finding of findings) {
    const identities = finding.severity === 'error' ? errors : standing;
    for (const identity of knownIdentities(finding, replaced)) identities.add(identity);
    for (const { check, place } of [finding, ...(finding.repeats ?? [])]) {
      for (const name of [check, ...(replaced.get(check) ?? [])]) places.add(placeOf(name, place));
    }
  }
  const checks = new Set([...replaced].flatMap(([id, before]) => [id, ...before]));
  const causeFor = (identity: string, { check, place }: AcceptedThing): LapseCause => {
    if (!checks.has(check)) return 'check-gone';
    if (errors.has(identity)) return 'is-error';
    return places.has(placeOf(check, place)) ? 'changed' : 'not-found';
  };
  return waivers.flatMap((waiver) => {
    if (standing.has(waiver.finding)) return [];
    const accepted = readAccepted(waiver.finding);
    return accepted ? [{ waiver, accepted, cause: causeFor(waiver.finding, accepted) }] : [];
  });
}
