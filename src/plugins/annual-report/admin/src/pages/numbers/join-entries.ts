import type { CellEdit } from './cell-edit';
import { cellKey } from './cell-key';

/** What is kept when somebody goes on before deciding about older entries: both, the newer entry of a cell. */
export function joinEntries(older: CellEdit[], newer: CellEdit[]): CellEdit[] {
  const entered = new Set(newer.map(cellKey));
  return [...older.filter((entry) => !entered.has(cellKey(entry))), ...newer];
}
