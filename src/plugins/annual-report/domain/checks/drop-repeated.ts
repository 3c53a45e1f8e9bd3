import { SEVERITIES } from '../../contract/finding';
import type { Finding } from './finding';
import { CHECKS } from './run-checks';

/** Numbers that a comparison needs: what two checks say of a single number can be two things. */
const COMPARED = 2;
/** How many findings of the same numbers in one field are held against each other. */
const MOST_ALIKE = 40;

const comparisonOf = ({ place, numbers }: Finding): string | null =>
  numbers.length < COMPARED
    ? null
    : JSON.stringify([
        [place.type, place.key, place.field ?? null, place.row ?? null, place.year ?? null],
        numbers.map(({ text }) => text).sort(),
      ]);

const saysTheSame = (left: string | null, right: string | null): boolean =>
  left === null || right === null ? left === right : left.includes(right) || right.includes(left);

/** Where the check that stays knows no way to put it right, another may. */
const standsFor = (finding: Finding, repeats: Finding[]): Finding => {
  const fixes = [finding, ...repeats]
    .map((said) => said.fixes ?? [])
    .find(({ length }) => length > 0);
  return { ...finding, repeats, ...(fixes && { fixes }) };
};

/**
 * Findings without those in which a second check compares the same numbers in the same words. The more severe one
 * stays; of two that are equal in this, that of the check that stands first in the list of all checks: tables before
 * text, a value that is named before a reckoning, a reckoning before a way of speaking. What goes is kept with what
 * stays, so that a waiver of either holds.
 */
export function dropRepeated(
  findings: Finding[],
  order: string[] = CHECKS.map(({ id }) => id),
): Finding[] {
  const places = new Map(order.map((id, index) => [id, index]));
  const rank = ({ severity, check }: Finding): number =>
    SEVERITIES.indexOf(severity) * order.length + (places.get(check) ?? order.length - 1);
  const ranked = findings
    .map((finding, index) => ({ finding, index }))
    .sort((one, other) => rank(one.finding) - rank(other.finding) || one.index - other.index);
  const stay = new Map<string, { index: number; repeats: Finding[]; finding: Finding }[]>();
  const staying = new Map<number, Finding[]>();
  for (const { finding, index } of ranked) {
    const comparison = comparisonOf(finding);
    const alike = comparison === null ? [] : (stay.get(comparison) ?? []);
    const first = alike
      .slice(0, MOST_ALIKE)
      .find(
        (other) =>
          other.finding.check !== finding.check && saysTheSame(other.finding.quote, finding.quote),
      );
    if (first) {
      first.repeats.push(finding);
      continue;
    }
    const repeats: Finding[] = [];
    staying.set(index, repeats);
    if (comparison !== null) {
      alike.push({ index, repeats, finding });
      stay.set(comparison, alike);
    }
  }
  return findings.flatMap((finding, index) => {
    const repeats = staying.get(index);
    if (!repeats) return [];
    return [repeats.length === 0 ? finding : standsFor(finding, repeats)];
  });
}
