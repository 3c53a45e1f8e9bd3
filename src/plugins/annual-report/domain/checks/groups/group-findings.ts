import type { Passage } from '../../texts/passage';
import type { Finding } from '../finding';
import { type Cell, type FindingSubjects, findingSubjects } from './finding-subjects';
import { joinByKeys } from './join-by-keys';
import { mostShared } from './most-shared';

/** What probably lies behind the findings of a group; how many of them it would explain. */
export type FindingCause =
  | { kind: 'value'; indicator: string; year: number; text: string | null; explains: number }
  | { kind: 'sentence'; quote: string; explains: number }
  | { kind: 'place'; explains: number };

export type FindingGroup = {
  /** Indices of its findings; that at which the cause stands comes first. */
  findings: number[];
  /** Null for a finding that shares nothing with another. */
  cause: FindingCause | null;
};

const countKeys = <Item>(items: Item[], keysOf: (item: Item) => string[]): Map<string, number> => {
  const counts = new Map<string, number>();
  for (const item of items) {
    for (const key of keysOf(item)) counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return counts;
};

/** The key that most have; of several the first one. */
const mostFrequent = (counts: Map<string, number>): { key: string; count: number } => {
  let best = { key: '', count: 0 };
  for (const [key, count] of counts) if (count > best.count) best = { key, count };
  return best;
};

type Member = { finding: Finding; subjects: FindingSubjects };

const hasKey =
  (key: string) =>
  (cell: Cell): boolean =>
    cell.key === key;

const describeValue = (
  { indicator, year }: Cell,
  members: Member[],
  explains: number,
): FindingCause => {
  const printed = members
    .flatMap(({ finding }) => finding.numbers)
    .find((number) => number.indicator === indicator && number.year === year);
  return { kind: 'value', indicator, year, text: printed?.text ?? null, explains };
};

const describeCause = (members: Member[], shared: string | null): FindingCause | null => {
  if (members.length < 2) return null;
  const ofCells = countKeys(members, ({ subjects }) => subjects.cells.map(({ key }) => key));
  const cell =
    shared === null ? mostFrequent(ofCells) : { key: shared, count: ofCells.get(shared) ?? 0 };
  const sentence = mostFrequent(countKeys(members, ({ subjects }) => subjects.passages));
  const isOneSentence = sentence.count === members.length;
  if (cell.count > 1 && cell.count >= sentence.count && !isOneSentence) {
    const found = members.flatMap(({ subjects }) => subjects.cells).find(hasKey(cell.key));
    if (found) return describeValue(found, members, cell.count);
  }
  const quote = members.find(({ subjects }) => subjects.passages.includes(sentence.key))?.subjects
    .sentence;
  return quote && sentence.count > 1
    ? { kind: 'sentence', quote, explains: sentence.count }
    : { kind: 'place', explains: Math.max(sentence.count, 1) };
};

/** Whether a finding is about the cause itself: then it says best what is wrong. */
const standsAtCause = (
  cause: FindingCause | null,
  { standsAt, cells }: FindingSubjects,
): number => {
  if (cause?.kind !== 'value') return 0;
  const key = `${cause.indicator}@${cause.year}`;
  if (standsAt?.key === key) return 0;
  return cells.some((cell) => cell.key === key) ? 1 : 2;
};

/**
 * Puts findings together that probably have one cause: those of one sentence or one cell belong together whatever
 * they say, and of these bundles those in which the same value is reckoned with, the most shared value first. What
 * is left joins the group of which a finding stands at a value that it reckons with: it follows from that. Every
 * finding is in one group; groups stand in the order of their first findings. Near linear.
 */
export function groupFindings({
  findings,
  passages,
}: {
  findings: Finding[];
  passages: Passage[];
}): FindingGroup[] {
  const subjects = findingSubjects({ findings, passages });
  const bundles = joinByKeys(
    subjects.map(({ standsAt, passages: keys }) => [...keys, ...(standsAt ? [standsAt.key] : [])]),
  );
  const { groups, shared } = mostShared({
    bundles,
    cellsOf: subjects.map(({ cells }) => cells.map(({ key }) => key)),
    standsAt: subjects.map(({ standsAt }) => standsAt?.key ?? null),
  });
  return groups
    .map((members, group) => {
      const described = members.flatMap((index) => {
        const [finding, subject] = [findings[index], subjects[index]];
        return finding && subject ? [{ index, finding, subjects: subject }] : [];
      });
      const cause = describeCause(described, shared[group] ?? null);
      return {
        cause,
        first: Math.min(...members),
        findings: described
          .map(({ index, subjects: subject }) => ({ index, rank: standsAtCause(cause, subject) }))
          .sort((one, other) => one.rank - other.rank || one.index - other.index)
          .map(({ index }) => index),
      };
    })
    .sort((one, other) => one.first - other.first)
    .map(({ findings: indices, cause }) => ({ findings: indices, cause }));
}
