import { placeRefusal } from './place-refusal';
import { holdersOf, inReadingOrder, ROOT, siblingsIn, type OutlineState } from './outline-state';

export type Step = 'up' | 'down' | 'in' | 'out';

export type Target = { holder: string; index: number };

const neighbourChapter = (state: OutlineState, chapter: string, offset: 1 | -1): string | null => {
  const chapters = inReadingOrder(state).filter(({ item }) => item.kind === 'chapter');
  const at = chapters.findIndex(({ item }) => item.id === chapter);
  return chapters[at + offset]?.item.id ?? null;
};

const findTarget = (state: OutlineState, id: string, step: Step): Target | null => {
  const kind = state.items.get(id)?.kind;
  const holder = holdersOf(state).get(id);
  if (kind === undefined || holder === undefined) return null;
  const siblings = siblingsIn(state, kind, holder);
  const index = siblings.indexOf(id);
  if (step === 'up' && index > 0) return { holder, index: index - 1 };
  if (step === 'down' && index < siblings.length - 1) return { holder, index: index + 1 };
  if (kind === 'case') {
    if (step === 'in' || step === 'out') return null;
    const next = neighbourChapter(state, holder, step === 'up' ? -1 : 1);
    if (next === null) return null;
    return { holder: next, index: step === 'up' ? siblingsIn(state, kind, next).length : 0 };
  }
  if (step === 'in') {
    const above = siblings[index - 1];
    return above === undefined
      ? null
      : { holder: above, index: siblingsIn(state, kind, above).length };
  }
  if (step === 'out' && holder !== ROOT) {
    const outer = holdersOf(state).get(holder) ?? ROOT;
    return { holder: outer, index: siblingsIn(state, kind, outer).indexOf(holder) + 1 };
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
  return placeRefusal({ state, id, holder: target.holder }) === null ? target : null;
}
