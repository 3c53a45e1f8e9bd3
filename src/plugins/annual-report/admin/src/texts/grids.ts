/** The editor of tables of plain cells. */
export const GRIDS_TEXTS = {
  'grid.field': { zh: '表格', en: 'Table' },
  'grid.field.hint': {
    zh: '行和列都是文字的表格',
    en: 'A table of plain cells',
  },
  'grid.cells': {
    zh: '表格内容：方向键移动，直接打字或按回车填写，Alt+回车换行，Ctrl+V 粘贴，Ctrl+Z 撤销',
    en: 'Cells: arrow keys move, type or press Enter to write, Alt+Enter for a new line, Ctrl+V pastes, Ctrl+Z undoes',
  },
  'grid.cell': { zh: '第 {row} 行第 {column} 列', en: 'Row {row}, column {column}' },
  'grid.cell-is': {
    zh: '第 {row} 行第 {column} 列：{text}',
    en: 'Row {row}, column {column}: {text}',
  },
  'grid.empty': { zh: '空', en: 'empty' },
  'grid.tools': { zh: '表格工具', en: 'Tools of the table' },
  'grid.rows': { zh: '行', en: 'Rows' },
  'grid.columns': { zh: '列', en: 'Columns' },
  'grid.row.above': { zh: '在上方加一行', en: 'Add a row above' },
  'grid.row.below': { zh: '在下方加一行', en: 'Add a row below' },
  'grid.row.up': { zh: '上移', en: 'Move up' },
  'grid.row.down': { zh: '下移', en: 'Move down' },
  'grid.row.remove': { zh: '删除所选的行', en: 'Remove the selected rows' },
  'grid.column.left': { zh: '在左侧加一列', en: 'Add a column at the left' },
  'grid.column.right': { zh: '在右侧加一列', en: 'Add a column at the right' },
  'grid.column.to-left': { zh: '左移', en: 'Move left' },
  'grid.column.to-right': { zh: '右移', en: 'Move right' },
  'grid.column.remove': { zh: '删除所选的列', en: 'Remove the selected columns' },
  'grid.undo': { zh: '撤销', en: 'Undo' },
  'grid.redo': { zh: '重做', en: 'Redo' },
  'grid.size': {
    zh: '{rows} 行 {columns} 列，共 {signs} 个字（最多 {maxRows} 行、{maxColumns} 列，每格 {maxCell} 个字，一共 {maxSigns} 个字）',
    en: '{rows} rows, {columns} columns, {signs} signs (up to {maxRows} rows, {maxColumns} columns, {maxCell} signs a cell, {maxSigns} together)',
  },
  'grid.flaw.not-cells': {
    zh: '表格已损坏，读不出行和列。请撤销，或重新粘贴。',
    en: 'The table is damaged. Undo, or paste it again.',
  },
  'grid.flaw.too-many-rows': {
    zh: '有 {count} 行，最多 {limit} 行。请删去几行，或拆成几张表格。',
    en: '{count} rows; {limit} at most. Remove some, or make several tables.',
  },
  'grid.flaw.too-many-columns': {
    zh: '有 {count} 列，最多 {limit} 列。请删去几列，或拆成几张表格。',
    en: '{count} columns; {limit} at most. Remove some, or make several tables.',
  },
  'grid.flaw.cell-too-long': {
    zh: '第 {row} 行第 {column} 列有 {count} 个字，最多 {limit} 个。请把长文字写到正文里。',
    en: 'Row {row}, column {column} has {count} signs; {limit} at most. Put long words into the text.',
  },
  'grid.flaw.too-long': {
    zh: '一共 {count} 个字，最多 {limit} 个。请拆成几张表格。',
    en: '{count} signs altogether; {limit} at most. Make several tables.',
  },
  'grid.pasted': {
    zh: '已粘贴 {rows} 行 {columns} 列。',
    en: 'Pasted {rows} rows, {columns} columns.',
  },
  'grid.pasted.cut': {
    zh: '有 {count} 个单元格超出了表格的上限，没有粘贴。',
    en: '{count} cells lay beyond the limits and were left out.',
  },
  'grid.pasted.merged': {
    zh: '{count} 个合并的单元格已拆开，文字在左上角那一格。',
    en: '{count} merged cells were split; their words stand in the first cell.',
  },
  'grid.pasted.nested': {
    zh: '{count} 张套在单元格里的表格变成了文字。',
    en: '{count} tables inside cells became words.',
  },
  'grid.pasted.struck': {
    zh: '{count} 处划掉的文字没有粘贴。',
    en: '{count} crossed-out texts were left out.',
  },
  'grid.pasted.pictures': {
    zh: '{count} 张单元格里的图片没有粘贴，请放到“图片组”里。',
    en: '{count} pictures inside cells were left out: put them into a block of pictures.',
  },
  'grid.pasted.undo': { zh: '按 Ctrl+Z 可撤销。', en: 'Ctrl+Z takes it back.' },
} as const;
