import { useEffect, useRef, type RefObject } from 'react';
import type { DataSheetGridRef } from 'react-datasheet-grid';
import { parseBlock } from '../pages/numbers/grid/paste';
import { type PastedTable, tableFromHtml } from './table-from-html';

/** Where something is pasted: the first of the selected cells. */
export type PastePlace = { row: number; column: number };

export type PastedBlock = Pick<PastedTable, 'cells' | 'head' | 'caption' | 'lost' | 'size'>;

type Request = {
  grid: RefObject<DataSheetGridRef | null>;
  onPaste: (block: PastedBlock, place: PastePlace) => void;
  onUndo: () => void;
  onRedo: () => void;
};

const isTyping = (): boolean =>
  document.activeElement instanceof HTMLInputElement ||
  document.activeElement instanceof HTMLTextAreaElement;

const selectedIn = (grid: DataSheetGridRef | null): PastePlace | null => {
  const selection = grid?.selection;
  if (!selection || isTyping()) return null;
  return { row: selection.min.row, column: selection.min.col };
};

/** A table where there is one in what was copied, else lines of cells parted by tabs. */
function readClipboard(data: Pick<DataTransfer, 'getData'> | null): PastedBlock | null {
  const table = tableFromHtml({ html: data?.getData('text/html') ?? '' });
  if (table) return table;
  const text = data?.getData('text/plain') ?? '';
  if (text.trim() === '') return null;
  const cells = parseBlock({ text });
  return {
    cells,
    head: { row: false, column: false },
    caption: null,
    lost: { merged: 0, nested: 0, struck: 0, pictures: 0 },
    size: { rows: cells.length, columns: Math.max(...cells.map((row) => row.length)) },
  };
}

/** The key by which the grid opens a cell; it knows letters alone, and none that an input method takes. */
const OPEN_CELL = { key: 'F2', code: 'F2', bubbles: true };

const startsComposing = ({ key, keyCode }: { key: string; keyCode: number }): boolean =>
  key === 'Process' || keyCode === 229;

/** Paste, undo, redo and input methods for a grid of words. It listens ahead of the grid and of the page. */
export function useGridKeys(request: Request): void {
  const current = useRef(request);
  current.current = request;
  useEffect(() => {
    const take = (event: Event): void => {
      event.preventDefault();
      event.stopPropagation();
    };
    const onPaste = (event: ClipboardEvent): void => {
      const place = selectedIn(current.current.grid.current);
      if (place === null) return;
      take(event);
      const block = readClipboard(event.clipboardData);
      if (block) current.current.onPaste(block, place);
    };
    const onKeyDown = (event: KeyboardEvent): void => {
      const { grid, onUndo, onRedo } = current.current;
      if (selectedIn(grid.current) === null) return;
      if (startsComposing(event)) document.dispatchEvent(new KeyboardEvent('keydown', OPEN_CELL));
      if (!event.ctrlKey && !event.metaKey) return;
      const key = event.key.toLowerCase();
      const isRedo = key === 'y' || (key === 'z' && event.shiftKey);
      if (!isRedo && key !== 'z') return;
      take(event);
      if (isRedo) onRedo();
      else onUndo();
    };
    window.addEventListener('paste', onPaste, { capture: true });
    window.addEventListener('keydown', onKeyDown, { capture: true });
    return () => {
      window.removeEventListener('paste', onPaste, { capture: true });
      window.removeEventListener('keydown', onKeyDown, { capture: true });
    };
  }, []);
}
