import { useNotification } from '@strapi/strapi/admin';
import { useCallback, useRef } from 'react';
import { useWords } from '../../words/use-words';
import type { WordId } from '../../words';
import type { Known } from './build-rows';
import { enterCell, type CellEdit, type CellEntry } from './cell-edit';
import { cellKey, type CellKey } from './cell-key';
import { enter } from './edit-history';
import type { EditStore } from './edit-store';
import type { Lock } from './grid-row';
import type { PastedEntry, PastePlan } from './plan-paste';

const SHOWN_EXAMPLES = 3;
const SKIPPED: Record<Lock, WordId> = {
  year: 'numbers.skipped-year',
  derived: 'numbers.skipped-derived',
  group: 'numbers.skipped-group',
};

/** Takes in what is typed, pasted, filled or chosen; each is one step that can be undone. */
export function useEntering({ store, known }: { store: EditStore; known: Known }) {
  const say = useWords();
  const { toggleNotification } = useNotification();
  const current = useRef(known);
  current.current = known;

  const enterAll = useCallback(
    (entries: { value: CellKey; entry: CellEntry }[]) => {
      store.change((state) => {
        const changes = new Map<string, CellEdit | null>();
        for (const { value, entry } of entries) {
          const key = cellKey(value);
          const edit = changes.has(key)
            ? (changes.get(key) ?? null)
            : (state.edits.get(key) ?? null);
          const stored = current.current.cells.get(key) ?? null;
          const { indicator, year } = value;
          changes.set(key, enterCell({ key: { indicator, year }, edit, stored, entry }));
        }
        return enter({ state, changes });
      });
    },
    [store],
  );

  const enterTexts = useCallback(
    (entries: PastedEntry[]) =>
      enterAll(entries.map(({ text, ...value }) => ({ value, entry: { text: text.trim() } }))),
    [enterAll],
  );

  const enterPlan = ({ entries, skipped, outside }: PastePlan): void => {
    enterTexts(entries);
    if (skipped.length > 0) {
      const examples = skipped
        .slice(0, SHOWN_EXAMPLES)
        .map(({ lock, label, year, text }) => say(SKIPPED[lock], { label, year, text }))
        .join('；');
      const counts = { count: entries.length, skipped: skipped.length };
      const message = say('numbers.paste-skipped', { ...counts, examples });
      toggleNotification({ type: 'warning', message });
    }
    if (outside > 0) {
      const message = say('numbers.paste-outside', { count: outside });
      toggleNotification({ type: 'warning', message });
    }
    if (entries.length + skipped.length + outside === 0) {
      toggleNotification({ type: 'info', message: say('numbers.paste-nothing') });
    }
  };

  return { enterAll, enterTexts, enterPlan };
}
