import { MAX_OUTLINE_LEVEL } from '../../../../../contract/desk/outline';
import { holdersOf, ROOT, siblingsIn, type OutlineState } from './outline-state';

type PlaceRefusal = 'too-deep' | 'below-itself' | 'case-needs-chapter' | 'into-case';

const heightOf = (state: OutlineState, id: string): number =>
  1 + Math.max(0, ...siblingsIn(state, 'chapter', id).map((child) => heightOf(state, child)));

/** Chapters from the top down to this one, itself included. */
export function pathTo(state: OutlineState, id: string): string[] {
  const holders = holdersOf(state);
  const path: string[] = [];
  for (let at: string | undefined = id; at !== undefined && at !== ROOT; at = holders.get(at)) {
    path.unshift(at);
  }
  return path;
}

/** Says why an item cannot hang below `holder`, or null when it can. */
export function placeRefusal({
  state,
  id,
  holder,
}: {
  state: OutlineState;
  id: string;
  holder: string;
}): PlaceRefusal | null {
  const item = state.items.get(id);
  if (holder !== ROOT && state.items.get(holder)?.kind !== 'chapter') return 'into-case';
  if (item?.kind === 'case') return holder === ROOT ? 'case-needs-chapter' : null;
  const path = holder === ROOT ? [] : pathTo(state, holder);
  if (path.includes(id)) return 'below-itself';
  return path.length + heightOf(state, id) > MAX_OUTLINE_LEVEL ? 'too-deep' : null;
}
