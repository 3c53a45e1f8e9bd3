import { useState } from 'react';
import { inReadingOrder, type OutlineState } from './model/outline-state';

const idsOf = (state: OutlineState): string[] => inReadingOrder(state).map(({ item }) => item.id);

/**
 * The row that stays chosen when an outline changes: the same one, or, once that is gone, the one at its place.
 * What is new has another id after it is saved, and keeps its place.
 */
export function chosenAfter({
  chosen,
  before,
  after,
}: {
  chosen: string | null;
  before: OutlineState;
  after: OutlineState;
}): string | null {
  if (chosen === null || after.items.has(chosen)) return chosen;
  const place = idsOf(before).indexOf(chosen);
  const ids = idsOf(after);
  return place < 0 ? null : (ids[place] ?? ids.at(-1) ?? null);
}

/** The row that is chosen by mouse or keys, as long as there is one; at first the one that is `initial`. */
export function useChosenItem({
  state,
  initial,
}: {
  state: OutlineState;
  initial: string | null;
}): [string | null, (id: string | null) => void] {
  const [held, setHeld] = useState(() => ({
    state,
    chosen: initial !== null && state.items.has(initial) ? initial : null,
  }));
  const chosen = chosenAfter({ chosen: held.chosen, before: held.state, after: state });
  if (held.state !== state) setHeld({ state, chosen });
  return [chosen, (id) => setHeld({ state, chosen: id })];
}
