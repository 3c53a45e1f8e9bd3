import { parentsOf, inReadingOrder, siblingsIn, type OutlineState } from './outline-state';
import type { Target } from './step-target';

/** A place for a new case, and the row by which its reader is reported where that is. */
type CasePlace = Target & { beside: string };

const lastChapter = (state: OutlineState): string | undefined =>
  inReadingOrder(state).findLast(({ item }) => item.kind === 'chapter')?.item.id;

/**
 * Where a new case goes: after the chosen case, last among those of the chosen chapter, and at the end of the
 * outline where neither is chosen. Null where there is no chapter to hold it.
 */
export function casePlace({
  state,
  chosen,
}: {
  state: OutlineState;
  chosen: string | null;
}): CasePlace | null {
  const parentId = chosen === null ? undefined : parentsOf(state).get(chosen);
  const isCase = chosen !== null && state.items.get(chosen)?.kind === 'case';
  if (isCase && parentId !== undefined && state.items.has(parentId)) {
    const index = siblingsIn(state, 'case', parentId).indexOf(chosen) + 1;
    return { parentId, index, beside: chosen };
  }
  const chapter = parentId === undefined || isCase ? lastChapter(state) : chosen;
  if (chapter === undefined || chapter === null) return null;
  return { parentId: chapter, index: siblingsIn(state, 'case', chapter).length, beside: chapter };
}
