import { useRef, type KeyboardEvent } from 'react';

/** Cells say of themselves where they stand: `data-row` counts from 0, `data-field` names the column. */
export function cellProps(row: number, field: string) {
  return {
    'data-row': row,
    'data-field': field,
  };
}

type Text = HTMLInputElement | HTMLTextAreaElement;

const isText = (element: Element): element is Text =>
  element instanceof HTMLTextAreaElement ||
  (element instanceof HTMLInputElement && element.type === 'text');

/** In a text, arrows move within it until they reach its end; a text that was just entered is left at once. */
const leavesText = (element: Element, isDown: boolean): boolean => {
  if (!isText(element)) return true;
  const { selectionStart, selectionEnd, value } = element;
  const isWhole = selectionStart === 0 && selectionEnd === value.length;
  return isWhole || (isDown ? selectionEnd === value.length : selectionStart === 0);
};

const findCell = (table: HTMLElement, row: number, field: string): HTMLElement | null => {
  const cells = table.querySelectorAll<HTMLElement>(`[data-row="${row}"][data-field="${field}"]`);
  const all = [...cells];
  return all.find((cell) => cell instanceof HTMLInputElement && cell.checked) ?? all[0] ?? null;
};

/**
 * Moves from cell to cell by the keyboard as in a spreadsheet, and names the cell to copy into. Give `onKeyDown`
 * and `ref` to what holds the cells.
 */
export function useCellKeys({
  onCopyFromAbove,
  onSave,
}: {
  onCopyFromAbove: (cell: { row: number; field: string }) => void;
  onSave: () => void;
}) {
  const ref = useRef<HTMLTableElement>(null);

  const go = (row: number, field: string): boolean => {
    const cell = ref.current && findCell(ref.current, row, field);
    if (!cell) return false;
    cell.focus();
    cell.scrollIntoView({ block: 'nearest' });
    if (isText(cell)) cell.select();
    return true;
  };

  const onKeyDown = (event: KeyboardEvent<HTMLElement>): void => {
    const { target, key, shiftKey } = event;
    // Enter and arrows belong to whoever is choosing a Chinese word.
    if (event.nativeEvent.isComposing || !(target instanceof HTMLElement)) return;
    const isCommand = event.ctrlKey || event.metaKey;
    if (isCommand && key.toLowerCase() === 's') {
      event.preventDefault();
      onSave();
      return;
    }
    const { field, row: at } = target.dataset;
    if (field === undefined || at === undefined) return;
    const row = Number(at);
    if (isCommand && key.toLowerCase() === 'd') {
      event.preventDefault();
      if (row > 0) onCopyFromAbove({ row, field });
    } else if (key === 'Enter') {
      event.preventDefault();
      go(row + (shiftKey ? -1 : 1), field);
    } else if ((key === 'ArrowDown' || key === 'ArrowUp') && !event.altKey && !isCommand) {
      const isDown = key === 'ArrowDown';
      if (!leavesText(target, isDown)) return;
      event.preventDefault();
      go(row + (isDown ? 1 : -1), field);
    }
  };

  return { ref, onKeyDown };
}
