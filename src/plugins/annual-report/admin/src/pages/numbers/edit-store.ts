import { NO_EDITS, type EditState } from './edit-history';

/** Holds what is entered outside of React, so that a save in the middle of typing has the last letter too. */
export function createEditStore() {
  let state = NO_EDITS;
  const listeners = new Set<() => void>();
  return {
    read: (): EditState => state,
    change: (make: (current: EditState) => EditState): void => {
      const next = make(state);
      if (next === state) return;
      state = next;
      for (const listener of listeners) listener();
    },
    subscribe: (listener: () => void): (() => void) => {
      listeners.add(listener);
      return () => {
        listeners.delete(listener);
      };
    },
  };
}

export type EditStore = ReturnType<typeof createEditStore>;
