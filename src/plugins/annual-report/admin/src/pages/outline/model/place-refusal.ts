import { MAX_OUTLINE_LEVEL } from '../../../../../contract/admin/outline';
import { parentsOf, ROOT, siblingsIn, type OutlineState } from './outline-state';

type PlaceRefusal = 'too-deep' | 'below-itself' | 'case-needs-chapter' | 'into-case';

const heightOf = (state: OutlineState, id: string): number =>
  1 + Math.max(0, ...siblingsIn(state, 'chapter', id).map((child) => heightOf(state, child)));

/** Chapters from the top down to this one, itself included. */
export function pathTo(state: OutlineState, id: string): string[] {
  const parents = parentsOf(state);
  const path: string[] = [];
  for (let at: string | undefined = id; at !== undefined && at !== ROOT; at = parents.get(at)) {
    path.unshift(at);
  }
  return path;
}

/** Says why an item cannot hang below `holder`, or null when it can. */
export function placeRefusal({
  state,
  id,
  parentId,
}: {
  state: OutlineState;
  id: string;
  parentId: string;
}): PlaceRefusal | null {
  const item = state.items.get(id);
  if (parentId !== ROOT && state.items.get(parentId)?.kind !== 'chapter') return 'into-case';
  if (item?.kind === 'case') return parentId === ROOT ? 'case-needs-chapter' : null;
  const path = parentId === ROOT ? [] : pathTo(state, parentId);
  if (path.includes(id)) return 'below-itself';
  return path.length + heightOf(state, id) > MAX_OUTLINE_LEVEL ? 'too-deep' : null;
}
