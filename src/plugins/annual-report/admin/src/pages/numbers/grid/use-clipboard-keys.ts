import { useEffect, useRef, type RefObject } from 'react';
import type { DataSheetGridRef } from 'react-datasheet-grid';
import type { GridRow } from '../values/cells';
import { parseBlock, planFill, planPaste, type PastePlan, type Selected } from './paste';

type Request = {
  grid: RefObject<DataSheetGridRef | null>;
  rows: GridRow[];
  years: number[];
  onPlan: (plan: PastePlan) => void;
};

/** The key by which the grid opens a cell. */
const OPEN_CELL = { key: 'F2', code: 'F2', bubbles: true };

const isTyping = (): boolean =>
  document.activeElement instanceof HTMLInputElement ||
  document.activeElement instanceof HTMLTextAreaElement;

const selectedIn = (grid: DataSheetGridRef | null): Selected | null => {
  const selection = grid?.selection;
  if (!selection || isTyping()) return null;
  const { min, max } = selection;
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
 * tells. Signs that an input method writes open the cell too, full-width digits among them. It listens ahead of
 * the grid.
 */
export function useClipboardKeys(request: Request): void {
  const current = useRef(request);
  current.current = request;
  useEffect(() => {
    const onPaste = (event: ClipboardEvent): void => {
      const { grid, rows, years, onPlan } = current.current;
      const selected = selectedIn(grid.current);
      if (selected === null) return;
      event.preventDefault();
      event.stopPropagation();
      const block = parseBlock({ text: event.clipboardData?.getData('text/plain') ?? '' });
      onPlan(planPaste({ block, rows, years, selected }));
    };
    const onKeyDown = (event: KeyboardEvent): void => {
      const { grid, rows, years, onPlan } = current.current;
      const selected = selectedIn(grid.current);
      if (selected === null) return;
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
