import { useNotification } from '@strapi/strapi/admin';
import { useMemo, useReducer, useState } from 'react';
import {
  outlineConflictSchema,
  type AdminOutline,
  type OutlineConflict,
} from '../../../../contract/admin/outline';
import type { ReportKey } from '../../api/annals-api';
import { useAnnalsSaveOutlineMutation } from '../../api/outline-api';
import { reasonOf } from '../../api/problems';
import { useTranslate } from '../../texts/use-texts';
import { compareStates } from './model/compare-states';
import { beginEditing, isDirty, reduceEditor } from './model/outline-history';
import { toFormer, toRequest } from './model/outline-request';
import { toState, type OutlineState } from './model/outline-state';
import { reapplyChanges } from './model/reapply-changes';

/** What a conflict is about: `mine` was to be written over `base`, and is not. */
export type Conflict = OutlineConflict & { base: OutlineState; mine: OutlineState };

/** Holds an outline while it is arranged, and brings it to the server as one operation. */
export function useOutlineEditor({
  report,
  outline,
}: {
  report: ReportKey;
  outline: AdminOutline;
}) {
  const translate = useTranslate();
  const { toggleNotification } = useNotification();
  const [editor, dispatch] = useReducer(reduceEditor, outline, beginEditing);
  const [lastSave, setLastSave] = useState(outline.lastSave);
  const [conflict, setConflict] = useState<Conflict | null>(null);
  const [send, { isLoading: isSaving }] = useAnnalsSaveOutlineMutation();
  const { base, present, version, former } = editor;
  const changes = useMemo(
    () => (base === present ? 0 : compareStates({ before: base, after: present }).size),
    [base, present],
  );

  const write = async (state: OutlineState, done: string): Promise<void> => {
    const answer = await send({ ...report, requested: toRequest({ version, base, state }) });
    if ('data' in answer) {
      dispatch({ type: 'saved', outline: answer.data });
      setLastSave(answer.data.lastSave);
      toggleNotification({ type: 'success', message: done });
      return;
    }
    const details = 'details' in answer.error ? answer.error.details : null;
    const found = outlineConflictSchema.safeParse(details);
    if (found.success) {
      const there = toState(found.data.outline);
      const isThere = compareStates({ before: there, after: state }).size === 0;
      // It was saved after all, and only the answer was lost.
      if (isThere) dispatch({ type: 'saved', outline: found.data.outline });
      else setConflict({ ...found.data, base, mine: state });
      return;
    }
    const reason = reasonOf(answer.error) ?? translate('common.failed');
    toggleNotification({ type: 'danger', message: translate('outline.save-failed', { reason }) });
  };

  const rebase = (now: AdminOutline, theirs: OutlineState, state: OutlineState): void => {
    dispatch({ type: 'rebase', version: now.version, base: theirs, state });
    setLastSave(now.lastSave);
    setConflict(null);
  };

  /** Puts changes that were made to `from` on top of what the server has. */
  const reapply = (now: AdminOutline, from: OutlineState, mine: OutlineState): void => {
    const theirs = toState(now);
    const { state, skipped } = reapplyChanges({ base: from, mine, theirs });
    rebase(now, theirs, state);
    const titles = skipped.map((title) => `“${title}”`).join('、');
    toggleNotification({
      type: skipped.length > 0 ? 'warning' : 'info',
      message:
        skipped.length > 0
          ? translate('outline.reapplied-but', { titles })
          : translate('outline.reapplied'),
    });
  };

  return {
    editor,
    changes,
    lastSave,
    isSaving,
    isDirty: isDirty(editor),
    conflict,
    change: (state: OutlineState) => dispatch({ type: 'change', state }),
    undo: () => dispatch({ type: 'undo' }),
    redo: () => dispatch({ type: 'redo' }),
    discard: () => dispatch({ type: 'discard' }),
    save: () => write(present, translate('outline.saved')),
    undoSave: async () => {
      if (former === null) return;
      await write(toFormer({ former, now: base }), translate('outline.save-undone'));
    },
    restore: (draft: { base: OutlineState; mine: OutlineState }) =>
      reapply(outline, draft.base, draft.mine),
    reapplyMine: () => {
      if (conflict) reapply(conflict.outline, conflict.base, conflict.mine);
    },
    takeTheirs: () => {
      if (!conflict) return;
      const theirs = toState(conflict.outline);
      rebase(conflict.outline, theirs, theirs);
    },
    closeConflict: () => setConflict(null),
  };
}

export type OutlineEditing = ReturnType<typeof useOutlineEditor>;
