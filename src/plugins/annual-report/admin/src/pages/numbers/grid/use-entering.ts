import { useNotification } from '@strapi/strapi/admin';
import { useCallback, useRef } from 'react';
import type { TextId } from '../../../texts';
import { useTranslate } from '../../../texts/use-texts';
import { enterCell, type CellEdit, type CellEntry } from '../values/cell-edit';
import { cellKey, type CellKey } from '../values/cells';
import { enter, type EditStore } from '../values/edit-history';
import type { CurrentValues } from './build-rows';
import type { PastedEntry, PastePlan, SkippedEntry } from '../paste/plan-paste';

const SHOWN_EXAMPLES = 3;
const SKIPPED: Record<SkippedEntry['why'], TextId> = {
  year: 'numbers.skipped-year',
  derived: 'numbers.skipped-derived',
  group: 'numbers.skipped-group',
  struck: 'numbers.skipped-struck',
  raised: 'numbers.skipped-raised',
  merged: 'numbers.skipped-merged',
  narrow: 'numbers.skipped-narrow',
};

/** Takes in what is typed, pasted, filled or chosen; each is one step that can be undone. */
export function useEntering({
  store,
  currentValues,
}: {
  store: EditStore;
  currentValues: CurrentValues;
}) {
  const translate = useTranslate();
  const { toggleNotification } = useNotification();
  const current = useRef(currentValues);
  current.current = currentValues;

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
        .map(({ why, label, year, text }) => translate(SKIPPED[why], { label, year, text }))
        .join('；');
      const counts = { count: entries.length, skipped: skipped.length };
      const message = translate('numbers.paste-skipped', { ...counts, examples });
      toggleNotification({ type: 'warning', message });
    }
    if (outside.length > 0) {
      const texts = outside.slice(0, SHOWN_EXAMPLES).join('、');
      const message = translate('numbers.paste-outside', { count: outside.length, texts });
      toggleNotification({ type: 'warning', message });
    }
    if (entries.length + skipped.length + outside.length === 0) {
      toggleNotification({ type: 'info', message: translate('numbers.paste-nothing') });
    }
  };

  return { enterAll, enterTexts, enterPlan };
}
