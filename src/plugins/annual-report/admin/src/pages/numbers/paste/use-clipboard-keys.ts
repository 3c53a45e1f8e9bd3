import { useEffect, useRef, type RefObject } from 'react';
import type { DataSheetGridRef } from 'react-datasheet-grid';
import type { GridRow } from '../values/cells';
import { readClipboard } from './clipboard-cells';
import { matchBlock, type BlockMatch } from './match-block';
import { planFill, planPaste, type PastePlan, type Selected } from './plan-paste';

type Request = {
  grid: RefObject<DataSheetGridRef | null>;
  rows: GridRow[];
  years: number[];
  reportYear: number;
  onPlan: (plan: PastePlan) => void;
  onMatch: (match: BlockMatch) => void;
};

/** The key by which the grid opens a cell. */
const OPEN_CELL = { key: 'F2', code: 'F2', bubbles: true };

const isField = (element: Element | null): boolean =>
  element instanceof HTMLInputElement || element instanceof HTMLTextAreaElement;

const isCellOfGrid = (element: Element | null): boolean =>
  element?.classList.contains('annals-input') === true;

const selectionOf = (grid: DataSheetGridRef | null): Selected | null => {
  if (!grid?.selection) return null;
  const { min, max } = grid.selection;
  return {
    row: min.row,
    column: min.col,
    rows: max.row - min.row + 1,
    columns: max.col - min.col + 1,
  };
};

/** What a keyboard with an input method says of a key that the method takes; the grid knows letters alone. */
const startsComposing = ({ key, keyCode }: { key: string; keyCode: number }): boolean =>
  key === 'Process' || keyCode === 229;

/**
 * Paste and fill (Ctrl+D) for a grid. The grid's own paste drops what meets a closed cell without a word; ours
 * tells, and hands over a block with labels or years to be looked at. A block of several cells is pasted also
 * where a cell is open; a single one goes into its text. Signs that an input method writes open the cell too,
 * full-width digits among them. It listens ahead of the grid.
 */
export function useClipboardKeys(request: Request): void {
  const current = useRef(request);
  current.current = request;
  useEffect(() => {
    const onPaste = (event: ClipboardEvent): void => {
      const { grid, rows, years, reportYear, onPlan, onMatch } = current.current;
      const selected = selectionOf(grid.current);
      const { activeElement } = document;
      const isOpen = isCellOfGrid(activeElement);
      if (selected === null || (isField(activeElement) && !isOpen)) return;
      const [html, text] = ['text/html', 'text/plain'].map((type) =>
        event.clipboardData?.getData(type),
      );
      const block = readClipboard({ html: html ?? '', text: text ?? '' });
      const [first] = block[0] ?? [];
      const isPlainCell = block.length === 1 && block[0]?.length === 1 && first?.fault === null;
      if (isOpen && isPlainCell) return;
      event.preventDefault();
      event.stopPropagation();
      const match = matchBlock({ block, rows, years, reportYear, selected });
      if (match) onMatch(match);
      else onPlan(planPaste({ block, rows, years, selected }));
    };
    const onKeyDown = (event: KeyboardEvent): void => {
      const { grid, rows, years, onPlan } = current.current;
      const selected = selectionOf(grid.current);
      if (selected === null || isField(document.activeElement)) return;
      if (startsComposing(event)) document.dispatchEvent(new KeyboardEvent('keydown', OPEN_CELL));
      if (!(event.ctrlKey || event.metaKey) || event.key.toLowerCase() !== 'd') return;
      event.preventDefault();
      event.stopPropagation();
      onPlan(planFill({ rows, years, selected }));
    };
    window.addEventListener('paste', onPaste, { capture: true });
    window.addEventListener('keydown', onKeyDown, { capture: true });
    return () => {
      window.removeEventListener('paste', onPaste, { capture: true });
      window.removeEventListener('keydown', onKeyDown, { capture: true });
    };
  }, []);
}
