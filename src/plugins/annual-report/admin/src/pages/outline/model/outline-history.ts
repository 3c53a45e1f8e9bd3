import type { AdminOutline } from '../../../../../contract/admin/outline';
import { toState, type OutlineState } from './outline-state';

const MAX_STEPS = 200;

/** An outline in the hands of an editor. */
export type OutlineHistory = {
  /** What the server has, as far as is known. */
  version: string;
  base: OutlineState;
  present: OutlineState;
  /** Newest last. */
  past: OutlineState[];
  future: OutlineState[];
  /** What stood before the last save, so that it can be written back. */
  former: OutlineState | null;
};

export type EditorAction =
  | { type: 'change'; state: OutlineState }
  | { type: 'undo' }
  | { type: 'redo' }
  | { type: 'discard' }
  /** The server took it, and this is what there is now. */
  | { type: 'saved'; outline: AdminOutline }
  /** The server has something else than was thought; `state` is what is to be edited on top of it. */
  | { type: 'rebase'; version: string; base: OutlineState; state: OutlineState };

export function beginEditing(outline: AdminOutline): OutlineHistory {
  const base = toState(outline);
  return { version: outline.version, base, present: base, past: [], future: [], former: null };
}

export function isDirty({ base, present }: Pick<OutlineHistory, 'base' | 'present'>): boolean {
  return base !== present;
}

/** Takes one step of an editor; each step can be taken back until the outline is saved. */
export function reduceEditor(editor: OutlineHistory, action: EditorAction): OutlineHistory {
  const { past, present, future } = editor;
  switch (action.type) {
    case 'change':
      if (action.state === present) return editor;
      return {
        ...editor,
        present: action.state,
        past: [...past, present].slice(-MAX_STEPS),
        future: [],
      };
    case 'undo': {
      const previous = past.at(-1);
      if (!previous) return editor;
      return {
        ...editor,
        present: previous,
        past: past.slice(0, -1),
        future: [present, ...future],
      };
    }
    case 'redo': {
      const [next, ...rest] = future;
      if (!next) return editor;
      return { ...editor, present: next, past: [...past, present], future: rest };
    }
    case 'discard':
      return { ...editor, present: editor.base, past: [], future: [] };
    case 'saved':
      return { ...beginEditing(action.outline), former: editor.base };
    case 'rebase': {
      const { version, base, state } = action;
      const steps = state === base ? [] : [base];
      return { version, base, present: state, past: steps, future: [], former: null };
    }
  }
}
