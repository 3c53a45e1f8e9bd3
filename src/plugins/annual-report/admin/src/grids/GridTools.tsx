import { Flex, IconButton, MenuItem, SimpleMenu } from '@strapi/design-system';
import { ArrowClockwise, ArrowsCounterClockwise } from '@strapi/icons';
import type { GridCells } from '../../../contract/grid';
import type { TextId } from '../texts';
import { useTranslate } from '../texts/use-texts';
import {
  insertColumn,
  insertRow,
  moveColumns,
  moveRows,
  removeColumns,
  removeRows,
  type Range,
} from './grid-edits';

/** The rows and columns that are selected, or were last. */
export type GridSelection = { rows: Range; columns: Range };

type Tool = { name: TextId; edit: (cells: GridCells, selection: GridSelection) => GridCells };

const ROW_TOOLS: Tool[] = [
  { name: 'grid.row.above', edit: (cells, { rows }) => insertRow(cells, rows.from) },
  { name: 'grid.row.below', edit: (cells, { rows }) => insertRow(cells, rows.to + 1) },
  { name: 'grid.row.up', edit: (cells, { rows }) => moveRows(cells, rows, -1) },
  { name: 'grid.row.down', edit: (cells, { rows }) => moveRows(cells, rows, 1) },
  { name: 'grid.row.remove', edit: (cells, { rows }) => removeRows(cells, rows) },
];

const COLUMN_TOOLS: Tool[] = [
  { name: 'grid.column.left', edit: (cells, { columns }) => insertColumn(cells, columns.from) },
  { name: 'grid.column.right', edit: (cells, { columns }) => insertColumn(cells, columns.to + 1) },
  { name: 'grid.column.to-left', edit: (cells, { columns }) => moveColumns(cells, columns, -1) },
  { name: 'grid.column.to-right', edit: (cells, { columns }) => moveColumns(cells, columns, 1) },
  { name: 'grid.column.remove', edit: (cells, { columns }) => removeColumns(cells, columns) },
];

/** What can be done to rows and columns, and the way back. */
export function GridTools({
  isDisabled,
  canUndo,
  canRedo,
  onEdit,
  onUndo,
  onRedo,
}: {
  isDisabled: boolean;
  canUndo: boolean;
  canRedo: boolean;
  onEdit: (edit: Tool['edit']) => void;
  onUndo: () => void;
  onRedo: () => void;
}) {
  const translate = useTranslate();
  const menu = (name: TextId, tools: Tool[]) => (
    <SimpleMenu label={translate(name)} variant="tertiary" size="S" disabled={isDisabled}>
      {tools.map((tool) => (
        <MenuItem key={tool.name} onSelect={() => onEdit(tool.edit)}>
          {translate(tool.name)}
        </MenuItem>
      ))}
    </SimpleMenu>
  );
  return (
    <Flex role="toolbar" aria-label={translate('grid.tools')} gap={2} wrap="wrap">
      {menu('grid.rows', ROW_TOOLS)}
      {menu('grid.columns', COLUMN_TOOLS)}
      <IconButton
        label={translate('grid.undo')}
        disabled={isDisabled || !canUndo}
        onClick={onUndo}
        size="S"
      >
        <ArrowsCounterClockwise />
      </IconButton>
      <IconButton
        label={translate('grid.redo')}
        disabled={isDisabled || !canRedo}
        onClick={onRedo}
        size="S"
      >
        <ArrowClockwise />
      </IconButton>
    </Flex>
  );
}
