import { useNotification } from '@strapi/strapi/admin';
import { useEffect, useRef, useMemo, useState } from 'react';
import { useTranslate } from '../../texts/use-texts';
import { useItemNumber } from './item-number';
import { casePlace } from './model/case-place';
import { addItem, freshId, moveItem, renameItem } from './model/edit-state';
import { numberOutline } from './model/number-outline';
import {
  childrenOf,
  parentsOf,
  newItem,
  ROOT,
  siblingsIn,
  type ItemKind,
  type OutlineItem,
  type OutlineState,
} from './model/outline-state';
import { stepTarget, type Target } from './model/step-target';
import type { FocusRow } from './tree/OutlineTree';
import type { RowCommands } from './tree/RowMenu';

type Keys = { undo: () => void; redo: () => void; save: () => void; isOff: boolean };

/**
 * Ctrl+Z, Ctrl+Y (or Ctrl+Shift+Z) and Ctrl+S on the whole page. While a title is typed, Ctrl+Z is the
 * browser's own and Ctrl+S takes the title first.
 */
export function useOutlineKeys(keys: Keys): void {
  const latest = useRef(keys);
  useEffect(() => {
    latest.current = keys;
  });
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent): void => {
      if (latest.current.isOff || event.altKey || !(event.ctrlKey || event.metaKey)) return;
      const key = event.key.toLowerCase();
      const typing = event.target instanceof HTMLInputElement ? event.target : null;
      if (key === 's') {
        event.preventDefault();
        typing?.blur();
        // The title that was typed is part of the outline only once React has drawn it.
        setTimeout(() => latest.current.save());
      } else if (typing === null && (key === 'y' || (key === 'z' && event.shiftKey))) {
        event.preventDefault();
        latest.current.redo();
      } else if (typing === null && key === 'z') {
        event.preventDefault();
        latest.current.undo();
      }
    };
    window.addEventListener('keydown', onKeyDown);
    return () => window.removeEventListener('keydown', onKeyDown);
  }, []);
}

/** What can be done with an outline: each changes it once, and says so to those who do not see it. */
export function useOutlineCommands({
  state,
  isOff,
  change,
}: {
  state: OutlineState;
  /** What would be done while a save is on its way would be lost. */
  isOff: boolean;
  change: (state: OutlineState) => void;
}) {
  const translate = useTranslate();
  const numberOf = useItemNumber();
  const { toggleNotification } = useNotification();
  const [renaming, setRenaming] = useState<string | null>(null);
  const [removing, setRemoving] = useState<OutlineItem | null>(null);
  const [announcement, announce] = useState('');
  const focus = useRef<FocusRow>(() => undefined);

  const move = ({ id, ...target }: Target & { id: string }): void => {
    const next = moveItem({ state, id, ...target });
    change(next);
    const item = state.items.get(id);
    if (!item) return;
    const number = numberOf(item.kind, numberOutline(next).get(id));
    announce(translate('outline.said-moved', { title: item.title, number }));
  };

  const add = (kind: ItemKind, parentId: string, index: number): void => {
    if (isOff) return;
    const title = translate(kind === 'chapter' ? 'outline.new-chapter' : 'outline.new-case');
    const item = newItem({ id: freshId(state), kind, title });
    change(addItem({ state, item, parentId, index }));
    setRenaming(item.id);
  };

  const atEnd = (kind: ItemKind, parentId: string): void =>
    add(kind, parentId, siblingsIn(state, kind, parentId).length);

  const rows: RowCommands = {
    rename: (id) => !isOff && setRenaming(id),
    remove(id) {
      const item = state.items.get(id);
      if (!item || isOff) return;
      const isHolding = childrenOf(state, id).length > 0;
      if (!isHolding && item.isRemovable) {
        setRemoving(item);
        return;
      }
      const textId = isHolding ? 'outline.remove-holding' : 'outline.remove-filled';
      toggleNotification({ type: 'warning', message: translate(textId, { title: item.title }) });
    },
    step(id, step) {
      const target = stepTarget({ state, id, step });
      if (target === null || isOff) return;
      move({ id, ...target });
      focus.current(id);
    },
    addSection: (id) => atEnd('chapter', id),
    addCase(chosen) {
      const place = casePlace({ state, chosen });
      if (place) add('case', place.parentId, place.index);
    },
    addBeside(id) {
      const parentId = parentsOf(state).get(id) ?? ROOT;
      add('chapter', parentId, siblingsIn(state, 'chapter', parentId).indexOf(id) + 1);
    },
  };

  // Rows are drawn anew only when something of theirs changes: their commands stay the same for them.
  const latest = useRef(rows);
  useEffect(() => {
    latest.current = rows;
  });
  const commands = useMemo(
    (): RowCommands => ({
      rename: (id) => latest.current.rename(id),
      remove: (id) => latest.current.remove(id),
      step: (id, step) => latest.current.step(id, step),
      addSection: (id) => latest.current.addSection(id),
      addBeside: (id) => latest.current.addBeside(id),
      addCase: (id) => latest.current.addCase(id),
    }),
    [],
  );

  return {
    commands,
    renaming,
    removing,
    announcement,
    focus,
    move,
    addTop: () => atEnd('chapter', ROOT),
    endRemoving: () => setRemoving(null),
    endRenaming: (id: string, title: string | null, by: 'key' | 'leaving'): void => {
      setRenaming(null);
      if (title !== null) change(renameItem({ state, id, title }));
      if (by === 'key') focus.current(id);
    },
  };
}
