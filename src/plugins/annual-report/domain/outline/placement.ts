import { MAX_OUTLINE_DEPTH } from './outline';

export type PlacedChapter = { documentId: string; report: string; parent: string | null };

export type PlacementProblem =
  | { code: 'parent-missing'; parent: string }
  | { code: 'parent-in-other-report'; parent: string }
  | { code: 'cycle'; parent: string }
  | { code: 'too-deep'; depth: number };

const depthOf = (chapter: PlacedChapter, byId: Map<string, PlacedChapter>): number => {
  let depth = 1;
  let above = chapter.parent;
  while (above !== null && depth <= byId.size) {
    depth += 1;
    above = byId.get(above)?.parent ?? null;
  }
  return depth;
};

const heightOf = (documentId: string, chapters: PlacedChapter[]): number => {
  const heights = chapters
    .filter((chapter) => chapter.parent === documentId)
    .map((child) => heightOf(child.documentId, chapters));
  return 1 + Math.max(0, ...heights);
};

const isBelow = (
  candidate: PlacedChapter,
  ancestor: string,
  byId: Map<string, PlacedChapter>,
): boolean => {
  let current: PlacedChapter | undefined = candidate;
  for (let steps = 0; current && steps <= byId.size; steps += 1) {
    if (current.documentId === ancestor) return true;
    current = current.parent === null ? undefined : byId.get(current.parent);
  }
  return false;
};

/**
 * Says why a chapter cannot stand under `parent`, or null when it can.
 * @param chapters all chapters of the parent's report; `documentId` is null for a chapter yet to be created
 */
export function findPlacementProblem({
  documentId,
  report,
  parent,
  chapters,
}: {
  documentId: string | null;
  report: string;
  parent: string | null;
  chapters: PlacedChapter[];
}): PlacementProblem | null {
  if (parent === null) return null;
  const byId = new Map(chapters.map((chapter) => [chapter.documentId, chapter]));
  const target = byId.get(parent);
  if (!target) return { code: 'parent-missing', parent };
  if (target.report !== report) return { code: 'parent-in-other-report', parent };
  if (documentId !== null && isBelow(target, documentId, byId)) return { code: 'cycle', parent };
  // Without the moved chapter itself, whose old place no longer counts, what hangs below it is a tree.
  const others = chapters.filter((chapter) => chapter.documentId !== documentId);
  const depth = depthOf(target, byId) + (documentId === null ? 1 : heightOf(documentId, others));
  return depth > MAX_OUTLINE_DEPTH ? { code: 'too-deep', depth } : null;
}
