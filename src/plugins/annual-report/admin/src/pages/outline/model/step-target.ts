import { placeRefusal } from './place-refusal';
import { parentsOf, inReadingOrder, ROOT, siblingsIn, type OutlineState } from './outline-state';

export type Step = 'up' | 'down' | 'in' | 'out';

export type Target = { parentId: string; index: number };

const neighbourChapter = (state: OutlineState, chapter: string, offset: 1 | -1): string | null => {
  const chapters = inReadingOrder(state).filter(({ item }) => item.kind === 'chapter');
  const at = chapters.findIndex(({ item }) => item.id === chapter);
  return chapters[at + offset]?.item.id ?? null;
};

const findTarget = (state: OutlineState, id: string, step: Step): Target | null => {
  const kind = state.items.get(id)?.kind;
  const parentId = parentsOf(state).get(id);
  if (kind === undefined || parentId === undefined) return null;
  const siblings = siblingsIn(state, kind, parentId);
  const index = siblings.indexOf(id);
  if (step === 'up' && index > 0) return { parentId, index: index - 1 };
  if (step === 'down' && index < siblings.length - 1) return { parentId, index: index + 1 };
  if (kind === 'case') {
    if (step === 'in' || step === 'out') return null;
    const next = neighbourChapter(state, parentId, step === 'up' ? -1 : 1);
    if (next === null) return null;
    return { parentId: next, index: step === 'up' ? siblingsIn(state, kind, next).length : 0 };
  }
  if (step === 'in') {
    const above = siblings[index - 1];
    return above === undefined
      ? null
      : { parentId: above, index: siblingsIn(state, kind, above).length };
  }
  if (step === 'out' && parentId !== ROOT) {
    const outer = parentsOf(state).get(parentId) ?? ROOT;
    return { parentId: outer, index: siblingsIn(state, kind, outer).indexOf(parentId) + 1 };
  }
  return null;
};

/**
 * Where one step takes an item: among its siblings, under the chapter before it, or out after the chapter
 * that holds it. A case steps on into the next chapter. Null where it cannot go.
 */
export function stepTarget({
  state,
  id,
  step,
}: {
  state: OutlineState;
  id: string;
  step: Step;
}): Target | null {
  const target = findTarget(state, id, step);
  if (target === null) return null;
  return placeRefusal({ state, id, parentId: target.parentId }) === null ? target : null;
}
