import { useCallback } from 'react';
import type { NumberRange, OutlineNumbers } from '../../../../contract/admin/outline';
import { useTranslate } from '../../texts/use-texts';
import type { ItemKind } from './model/outline-state';

const rangeText = ({ from, to }: NumberRange): string =>
  from === to ? String(from) : `${from}–${to}`;

/** Gives `numberOf`: what stands before a title, such as `1.2` or 案例 7. */
export function useItemNumber() {
  const translate = useTranslate();
  return useCallback(
    (kind: ItemKind, numbers: OutlineNumbers | undefined): string => {
      const number = numbers?.number ?? null;
      if (kind === 'chapter') return number ?? '';
      return number === null
        ? translate('outline.case-unplaced')
        : translate('outline.case-number', { number });
    },
    [translate],
  );
}

/** Numbers that stand in an item, in words; empty where there are none. */
type ItemRanges = { figures: string; cases: string; tables: string };

/** Gives `rangesOf`: 图 3–7, 案例 1–2, 表 4 · 附表 1. */
export function useItemRanges() {
  const translate = useTranslate();
  return useCallback(
    (kind: ItemKind, numbers: OutlineNumbers | undefined): ItemRanges => {
      const describe = (part: 'figure' | 'case' | 'table' | 'annex', range?: NumberRange | null) =>
        range ? [translate(`outline.${part}-range`, { range: rangeText(range) })] : [];
      return {
        figures: describe('figure', numbers?.figures).join(''),
        cases: kind === 'case' ? '' : describe('case', numbers?.cases).join(''),
        tables: [
          ...describe('table', numbers?.tables),
          ...describe('annex', numbers?.annexes),
        ].join(' · '),
      };
    },
    [translate],
  );
}
