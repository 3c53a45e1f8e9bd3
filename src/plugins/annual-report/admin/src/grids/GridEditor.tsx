import { Flex, Typography, VisuallyHidden } from '@strapi/design-system';
import { useCallback, useMemo, useRef, useState, type RefObject } from 'react';
import { DataSheetGrid, type DataSheetGridRef } from 'react-datasheet-grid';
import 'react-datasheet-grid/dist/style.css';
import { columnsOf, GRID_LIMITS, type GridCells } from '../../../contract/grid';
import { useTranslate } from '../texts/use-texts';
import { COLUMN_PX, cellColumn, NUMBER_COLUMN, type GridRow } from './GridCell';
import { pasteCells } from './grid-edits';
import { GridFrame } from './GridFrame';
import { GridTools, type GridSelection } from './GridTools';
import { pasteNotes, type PasteNote } from './paste-notes';
import { useGridHistory } from './use-grid-history';
import { useGridKeys, type PastedBlock, type PastePlace } from './use-grid-keys';

const MOST_PX = 520;
const LINE_PX = 20;
const PADDING_PX = 16;
const MOST_LINES = 8;
const SIGN_PX = 14;

/** About as high as its longest cell, as far as it can be told without measuring. */
const heightOf = ({ cells }: GridRow): number => {
  const lines = cells.map((text) =>
    text
      .split('\n')
      .reduce((sum, line) => sum + Math.max(1, Math.ceil((line.length * SIGN_PX) / COLUMN_PX)), 0),
  );
  return Math.min(MOST_LINES, Math.max(1, ...lines)) * LINE_PX + PADDING_PX;
};

const signsIn = (cells: GridCells): number =>
  cells.flat().reduce((sum, text) => sum + Array.from(text).length, 0);

type Props = {
  cells: GridCells;
  head: { row: boolean; column: boolean };
  isDisabled: boolean;
  onChange: (cells: GridCells) => void;
  /** Called after a table was pasted over an empty one, with what it said of itself. */
  onTable: (table: Pick<PastedBlock, 'head' | 'caption'>) => void;
  grid: RefObject<DataSheetGridRef>;
};

/** A table of plain cells as a small spreadsheet. It shows what it is given and tells what it becomes. */
export function GridEditor({ cells, head, isDisabled, onChange, onTable, grid }: Props) {
  const translate = useTranslate();
  const history = useGridHistory({ cells, onChange });
  const [notes, setNotes] = useState<PasteNote[]>([]);
  const [active, setActive] = useState<{ row: number; col: number } | null>(null);
  const selected = useRef<GridSelection | null>(null);
  const current = useRef(cells);
  current.current = cells;
  const width = columnsOf(cells);

  const rows = useMemo((): GridRow[] => cells.map((row) => ({ cells: row })), [cells]);
  const columns = useMemo(
    () => Array.from({ length: width }, (_, column) => cellColumn({ column, isDisabled })),
    [width, isDisabled],
  );

  const change = (next: GridCells): void => {
    setNotes([]);
    history.change(next);
  };
  const onPaste = (block: PastedBlock, place: PastePlace): void => {
    if (isDisabled) return;
    const wasEmpty = cells.every((row) => row.every((text) => text === ''));
    const pasted = pasteCells(cells, block.cells, place);
    const beyond = block.size.rows * block.size.columns - block.cells.flat().length;
    history.change(pasted.cells);
    setNotes(pasteNotes({ ...pasted, cut: pasted.cut + beyond, lost: block.lost }));
    if (wasEmpty) onTable(block);
  };
  useGridKeys({ grid, onPaste, onUndo: history.undo, onRedo: history.redo });

  const onEdit = (edit: (of: GridCells, selection: GridSelection) => GridCells): void => {
    const last = { from: cells.length - 1, to: cells.length - 1 };
    const lastColumn = { from: width - 1, to: width - 1 };
    const selection = selected.current ?? { rows: last, columns: lastColumn };
    const next = edit(cells, selection);
    change(next);
    const row = Math.min(selection.rows.from, next.length - 1);
    const col = Math.min(selection.columns.from, columnsOf(next) - 1);
    selected.current = { rows: { from: row, to: row }, columns: { from: col, to: col } };
  };
  const onRows = useCallback(
    (next: GridRow[]): void => {
      setNotes([]);
      history.change(next.map((row) => row.cells));
    },
    [history.change],
  );

  const spoken = active ? (cells[active.row]?.[active.col] ?? '') : '';
  return (
    <Flex direction="column" alignItems="stretch" gap={2}>
      <GridTools
        isDisabled={isDisabled}
        canUndo={history.canUndo}
        canRedo={history.canRedo}
        onEdit={onEdit}
        onUndo={history.undo}
        onRedo={history.redo}
      />
      <GridFrame
        role="group"
        aria-label={translate('grid.cells')}
        $headRow={head.row}
        $headColumn={head.column}
      >
        <DataSheetGrid<GridRow>
          ref={grid}
          value={rows}
          onChange={onRows}
          columns={columns}
          gutterColumn={NUMBER_COLUMN}
          height={MOST_PX}
          headerRowHeight={28}
          rowHeight={({ rowData }) => heightOf(rowData)}
          rowClassName={({ rowIndex }) => (rowIndex === 0 ? 'annals-first-row' : undefined)}
          cellClassName={({ columnId }) => (columnId === '0' ? 'annals-first-column' : undefined)}
          lockRows
          disableContextMenu
          disableSmartDelete
          onActiveCellChange={({ cell }) => setActive(cell)}
          onSelectionChange={({ selection }) => {
            if (!selection) return;
            const { min, max } = selection;
            selected.current = {
              rows: { from: min.row, to: max.row },
              columns: { from: min.col, to: max.col },
            };
          }}
        />
      </GridFrame>
      <VisuallyHidden aria-live="polite">
        {active
          ? translate('grid.cell-is', {
              row: active.row + 1,
              column: active.col + 1,
              text: spoken === '' ? translate('grid.empty') : spoken,
            })
          : ''}
      </VisuallyHidden>
      <Typography variant="pi" textColor="neutral600">
        {translate('grid.size', {
          rows: cells.length,
          columns: width,
          signs: signsIn(cells),
          maxRows: GRID_LIMITS.rows,
          maxColumns: GRID_LIMITS.columns,
          maxCell: GRID_LIMITS.cell,
          maxSigns: GRID_LIMITS.all,
        })}
      </Typography>
      <Typography variant="pi" textColor="neutral800" role="status">
        {notes.map(({ id, values }) => translate(id, values)).join(' ')}
      </Typography>
    </Flex>
  );
}
