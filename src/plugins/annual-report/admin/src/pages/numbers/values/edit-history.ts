import type { ValueConflict } from '../../../../../contract/admin/values';
import type { CellEdit } from './cell-edit';
import { cellKey, type CellKey } from './cells';

/** What one step changed, by the key of the value; null where nothing is entered. */
type Step = { key: string; before: CellEdit | null; after: CellEdit | null }[];

/** Everything that is entered and not saved, and the way back. */
export type EditState = {
  edits: ReadonlyMap<string, CellEdit>;
  undo: readonly Step[];
  redo: readonly Step[];
};

export const NO_EDITS: EditState = { edits: new Map(), undo: [], redo: [] };

const MAX_STEPS = 200;

const play = (
  edits: ReadonlyMap<string, CellEdit>,
  step: Step,
  side: 'before' | 'after',
): ReadonlyMap<string, CellEdit> => {
  const next = new Map(edits);
  for (const change of step) {
    const edit = change[side];
    if (edit === null) next.delete(change.key);
    else next.set(change.key, edit);
  }
  return next;
};

/** Enters many values as one step that is undone at once. The same state when nothing changes. */
export function enter({
  state,
  changes,
}: {
  state: EditState;
  changes: ReadonlyMap<string, CellEdit | null>;
}): EditState {
  const step: Step = [...changes].flatMap(([key, after]) => {
    const before = state.edits.get(key) ?? null;
    return JSON.stringify(before) === JSON.stringify(after) ? [] : [{ key, before, after }];
  });
  if (step.length === 0) return state;
  return {
    edits: play(state.edits, step, 'after'),
    undo: [...state.undo, step].slice(-MAX_STEPS),
    redo: [],
  };
}

/** Takes the last step back. The same state when there is none. */
export function undo({ state }: { state: EditState }): EditState {
  const step = state.undo.at(-1);
  return step === undefined
    ? state
    : {
        edits: play(state.edits, step, 'before'),
        undo: state.undo.slice(0, -1),
        redo: [...state.redo, step],
      };
}

/** Takes the last undo back. The same state when there is none. */
export function redo({ state }: { state: EditState }): EditState {
  const step = state.redo.at(-1);
  return step === undefined
    ? state
    : {
        edits: play(state.edits, step, 'after'),
        undo: [...state.undo, step],
        redo: state.redo.slice(0, -1),
      };
}

/**
 * After a save: what was sent is stored now. What was entered meanwhile stays, over the revision that the save
 * made. There is no way back over a save: the history of each value has what stood before.
 */
export function settle({
  state,
  sent,
  written,
}: {
  state: EditState;
  sent: ReadonlyMap<string, CellEdit>;
  written: (CellKey & { revision: number })[];
}): EditState {
  const revisions = new Map(written.map((value) => [cellKey(value), value.revision]));
  const remaining = [...state.edits].flatMap(([key, edit]): [string, CellEdit][] => {
    if (sent.get(key) === edit) return [];
    return [[key, { ...edit, revision: revisions.get(key) ?? edit.revision }]];
  });
  return { edits: new Map(remaining), undo: [], redo: [] };
}

/** Whose value is to stand where two people changed one. */
export type Choice = 'mine' | 'theirs';

/** Drops what was entered where theirs is to stand, and lets mine be written over what stands now. */
export function resolveConflicts({
  state,
  conflicts,
  choices,
}: {
  state: EditState;
  conflicts: ValueConflict[];
  choices: ReadonlyMap<string, Choice>;
}): EditState {
  const edits = new Map(state.edits);
  for (const conflict of conflicts) {
    const key = cellKey(conflict);
    const edit = edits.get(key);
    if (edit === undefined) continue;
    if (choices.get(key) === 'theirs') edits.delete(key);
    else edits.set(key, { ...edit, revision: conflict.current?.revision ?? null });
  }
  return { edits, undo: [], redo: [] };
}

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
