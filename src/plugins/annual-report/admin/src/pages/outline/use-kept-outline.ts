import { useAuth } from '@strapi/strapi/admin';
import { useCallback, useEffect, useState } from 'react';
import type { ReportKey } from '../../api/annals-api';
import { compareStates } from './model/compare-states';
import { readKept, writeKept } from './model/kept-outline';
import { isDirty, type OutlineEditor } from './model/outline-editor';
import type { OutlineState } from './model/outline-state';

type Kept = { base: OutlineState; mine: OutlineState };

/**
 * Keeps what is not saved in the browser, for each user and report, so that neither a crash nor a reload nor
 * an ended session loses it. `kept` is what an earlier visit left; it stays until `settle` says that it was
 * dealt with.
 */
export const useKeptOutline = ({
  report: { school, year },
  editor,
}: {
  report: ReportKey;
  editor: OutlineEditor;
}): { kept: Kept | null; settle: () => void; forget: () => void } => {
  const user = useAuth('useKeptOutline', (state) => state.user?.id);
  const key = `annals-outline-unsaved:${user ?? ''}:${school}/${year}`;
  const [kept, setKept] = useState<Kept | null>(() => {
    const text = localStorage.getItem(key);
    const found = text === null ? null : readKept(text);
    if (found === null) return null;
    // It was saved after all: the page ended before it heard of it.
    const rest = compareStates({ before: editor.base, after: found.mine });
    return rest.size === 0 ? null : found;
  });
  const { base, present } = editor;
  useEffect(() => {
    if (kept !== null) return;
    try {
      if (isDirty({ base, present })) {
        localStorage.setItem(key, writeKept({ base, mine: present }));
      } else {
        localStorage.removeItem(key);
      }
    } catch {
      // A browser without room keeps nothing; the page works without it.
    }
  }, [key, kept, base, present]);
  return {
    kept,
    settle: useCallback(() => setKept(null), []),
    forget: useCallback(() => localStorage.removeItem(key), [key]),
  };
};
