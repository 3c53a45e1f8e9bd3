import type { RequestedNode, RequestedOutline } from '../../contract/admin/outline';
import { MAX_OUTLINE_DEPTH } from './outline';

type Known = { documentId: string; title: string; parent: string | null; isRemovable: boolean };

export type OutlineProblem =
  | { code: 'outline-repeated'; title: string }
  | { code: 'outline-foreign'; title: string }
  | { code: 'outline-incomplete'; titles: string }
  | { code: 'outline-not-removable'; title: string }
  | { code: 'outline-holder-missing'; title: string }
  | { code: 'outline-circle'; title: string }
  | { code: 'outline-too-deep'; title: string; depth: number }
  | { code: 'outline-case-unplaced'; title: string };

const TITLES_SHOWN = 5;

const namesOf = (titles: string[]): string =>
  titles
    .slice(0, TITLES_SHOWN)
    .map((title) => `“${title}”`)
    .join('、') + (titles.length > TITLES_SHOWN ? '…' : '');

const findCensusProblem = (
  known: Known[],
  requested: RequestedNode[],
  added: Set<string>,
  removed: Set<string>,
): OutlineProblem | null => {
  const byId = new Map(known.map((node) => [node.documentId, node]));
  const seen = new Set<string>();
  for (const { id, title } of requested) {
    if (seen.has(id)) return { code: 'outline-repeated', title };
    seen.add(id);
    if (byId.has(id) === added.has(id)) return { code: 'outline-foreign', title };
  }
  const lost = known.filter(({ documentId }) => !seen.has(documentId) && !removed.has(documentId));
  if (lost.length > 0) {
    return { code: 'outline-incomplete', titles: namesOf(lost.map(({ title }) => title)) };
  }
  const kept = known.find(
    ({ documentId, isRemovable }) =>
      removed.has(documentId) && (!isRemovable || seen.has(documentId)),
  );
  return kept ? { code: 'outline-not-removable', title: kept.title } : null;
};

/** Levels of chapters by id, counted from 1; null in a circle and below what is not there. */
const levelsOf = (chapters: RequestedNode[]): Map<string, number | null> => {
  const byId = new Map(chapters.map((node) => [node.id, node]));
  const levels = new Map<string, number | null>();
  for (const { id } of chapters) {
    const path: string[] = [];
    let above: string | null = id;
    while (above !== null && byId.has(above) && !levels.has(above) && !path.includes(above)) {
      path.push(above);
      above = byId.get(above)?.parent ?? null;
    }
    const isCircle = above !== null && path.includes(above);
    let level = isCircle ? null : above === null ? 0 : (levels.get(above) ?? null);
    for (const step of path.reverse()) {
      level = level === null ? null : level + 1;
      levels.set(step, level);
    }
  }
  return levels;
};

const findPlaceProblem = (
  { chapters, cases }: RequestedOutline,
  knownCases: Known[],
): OutlineProblem | null => {
  const levels = levelsOf(chapters);
  const stray = [...chapters, ...cases].find(
    ({ parent }) => parent !== null && !levels.has(parent),
  );
  if (stray) return { code: 'outline-holder-missing', title: stray.title };
  for (const { id, title } of chapters) {
    const level = levels.get(id) ?? null;
    if (level === null) return { code: 'outline-circle', title };
    if (level > MAX_OUTLINE_DEPTH) return { code: 'outline-too-deep', title, depth: level };
  }
  const withoutChapter = new Set(
    knownCases.filter(({ parent }) => parent === null).map(({ documentId }) => documentId),
  );
  for (const { id, parent, title } of cases) {
    if (parent === null && !withoutChapter.has(id)) return { code: 'outline-case-unplaced', title };
  }
  return null;
};

/**
 * Says why an outline cannot be written, or null when it can: nothing is foreign, twice or left out, what goes
 * is empty, chapters have three levels at most and a case stands in a chapter.
 */
export function findOutlineProblem({
  requested,
  chapters,
  cases,
}: {
  requested: RequestedOutline;
  /** What there is. */
  chapters: Known[];
  cases: Known[];
}): OutlineProblem | null {
  const added = new Set(requested.added);
  const removed = new Set(requested.removed);
  const used = new Set([...requested.chapters, ...requested.cases].map(({ id }) => id));
  const there = new Set([...chapters, ...cases].map(({ documentId }) => documentId));
  const stray =
    requested.added.find((id) => !used.has(id)) ?? requested.removed.find((id) => !there.has(id));
  if (stray !== undefined) return { code: 'outline-foreign', title: stray };
  return (
    findCensusProblem(chapters, requested.chapters, added, removed) ??
    findCensusProblem(cases, requested.cases, added, removed) ??
    findPlaceProblem(requested, cases)
  );
}
