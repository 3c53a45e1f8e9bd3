import { useCallback } from 'react';
import type { NumberRange, OutlineNumbers } from '../../../../contract/desk/outline';
import { useWords } from '../../words/use-words';
import type { ItemKind } from './model/outline-state';

const rangeText = ({ from, to }: NumberRange): string =>
  from === to ? String(from) : `${from}–${to}`;

/** Gives `numberOf`: what stands before a title, such as `1.2` or 案例 7. */
export function useItemNumber() {
  const say = useWords();
  return useCallback(
    (kind: ItemKind, numbers: OutlineNumbers | undefined): string => {
      const number = numbers?.number ?? null;
      if (kind === 'chapter') return number ?? '';
      return number === null
        ? say('outline.case-unplaced')
        : say('outline.case-number', { number });
    },
    [say],
  );
}

/** Numbers that stand in an item, in words; empty where there are none. */
export type ItemRanges = { figures: string; cases: string; tables: string };

/** Gives `rangesOf`: 图 3–7, 案例 1–2, 表 4 · 附表 1. */
export function useItemRanges() {
  const say = useWords();
  return useCallback(
    (kind: ItemKind, numbers: OutlineNumbers | undefined): ItemRanges => {
      const inWords = (word: 'figure' | 'case' | 'table' | 'annex', range?: NumberRange | null) =>
        range ? [say(`outline.${word}-range`, { range: rangeText(range) })] : [];
      return {
        figures: inWords('figure', numbers?.figures).join(''),
        cases: kind === 'case' ? '' : inWords('case', numbers?.cases).join(''),
        tables: [...inWords('table', numbers?.tables), ...inWords('annex', numbers?.annexes)].join(
          ' · ',
        ),
      };
    },
    [say],
  );
}
