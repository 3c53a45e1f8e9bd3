import { useState } from 'react';
import { chosenAfter } from './model/chosen-after';
import type { OutlineState } from './model/outline-state';

/** The row that is chosen by mouse or keys, as long as there is one; at first the one that is `wanted`. */
export function useChosen({
  state,
  wanted,
}: {
  state: OutlineState;
  wanted: string | null;
}): [string | null, (id: string | null) => void] {
  const [held, setHeld] = useState(() => ({
    state,
    chosen: wanted !== null && state.items.has(wanted) ? wanted : null,
  }));
  const chosen = chosenAfter({ chosen: held.chosen, before: held.state, after: state });
  if (held.state !== state) setHeld({ state, chosen });
  return [chosen, (id) => setHeld({ state, chosen: id })];
}
