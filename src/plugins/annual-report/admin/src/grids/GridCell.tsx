import { useLayoutEffect, useRef, type KeyboardEvent } from 'react';
import type { CellProps, Column } from 'react-datasheet-grid';
import { useTranslate } from '../texts/use-texts';

export type GridRow = { cells: string[] };

type CellColumn = { column: number };

const SIDEWAYS = ['ArrowLeft', 'ArrowRight', 'Home', 'End'];
const UP_AND_DOWN = ['ArrowUp', 'ArrowDown'];

const insertBreak = (field: HTMLTextAreaElement): void => {
  field.setRangeText('\n', field.selectionStart, field.selectionEnd, 'end');
};

/** The field in which a cell is typed. It hands over what it has whenever it loses the focus, but for Escape. */
function CellField({
  text,
  label,
  onEnter,
}: {
  text: string;
  label: string;
  onEnter: (text: string) => void;
}) {
  const field = useRef<HTMLTextAreaElement>(null);
  const known = useRef(text);
  const enter = useRef(onEnter);
  enter.current = onEnter;
  const handOver = (words: string): void => {
    if (words === known.current) return;
    known.current = words;
    enter.current(words);
  };

  useLayoutEffect(() => {
    const input = field.current;
    input?.focus();
    input?.select();
    return () => {
      if (input) handOver(input.value);
    };
  }, []);

  const onKeyDown = (event: KeyboardEvent<HTMLTextAreaElement>): void => {
    const { key, altKey, shiftKey, currentTarget, nativeEvent } = event;
    const isLong = currentTarget.value.includes('\n');
    if (key === 'Escape') currentTarget.value = known.current;
    if (key === 'Enter' && (altKey || shiftKey)) {
      event.preventDefault();
      event.stopPropagation();
      insertBreak(currentTarget);
    }
    // What the grid would take for itself: an input method's Enter, and ways inside the words.
    const isOfWords =
      nativeEvent.isComposing ||
      key === 'F2' ||
      SIDEWAYS.includes(key) ||
      (isLong && UP_AND_DOWN.includes(key));
    if (isOfWords) event.stopPropagation();
  };

  return (
    <textarea
      ref={field}
      className="annals-cell-input"
      defaultValue={text}
      aria-label={label}
      onBlur={(event) => handOver(event.currentTarget.value)}
      onKeyDown={onKeyDown}
    />
  );
}

function GridCell({
  rowData,
  rowIndex,
  columnData,
  focus,
  setRowData,
}: CellProps<GridRow, CellColumn>) {
  const translate = useTranslate();
  const { column } = columnData;
  const text = rowData.cells[column] ?? '';
  if (!focus) return <span className="annals-cell-text">{text}</span>;
  return (
    <CellField
      text={text}
      label={translate('grid.cell', { row: rowIndex + 1, column: column + 1 })}
      onEnter={(words) => setRowData({ cells: rowData.cells.with(column, words) })}
    />
  );
}

export const COLUMN_PX = 140;

/** A, B, … Z, AA: as spreadsheets call their columns. */
const letterOf = (column: number): string =>
  (column >= 26 ? letterOf(Math.floor(column / 26) - 1) : '') +
  String.fromCharCode(65 + (column % 26));

const withText = ({ cells }: GridRow, column: number, text: string): GridRow => ({
  cells: cells.with(column, text),
});

/** One column of texts. */
export function cellColumn({
  column,
  isDisabled,
}: {
  column: number;
  isDisabled: boolean;
}): Partial<Column<GridRow, CellColumn>> {
  return {
    id: String(column),
    title: letterOf(column),
    component: GridCell,
    columnData: { column },
    basis: COLUMN_PX,
    minWidth: 88,
    grow: 1,
    shrink: 1,
    disabled: isDisabled,
    copyValue: ({ rowData }) => rowData.cells[column] ?? '',
    deleteValue: ({ rowData }) => withText(rowData, column, ''),
    pasteValue: ({ rowData, value }) => withText(rowData, column, value),
    isCellEmpty: ({ rowData }) => (rowData.cells[column] ?? '') === '',
  };
}

/** The number of each row, before its cells. */
export const NUMBER_COLUMN = {
  basis: 44,
  minWidth: 44,
  grow: 0,
  shrink: 0,
  component: ({ rowIndex }: { rowIndex: number }) => <span>{rowIndex + 1}</span>,
};
