import type { MessageParams } from '../messages/message';
import type { SHEET_MESSAGES } from '../messages/sheet-messages';

/** A cell that holds no text that could be read: an error such as #DIV/0!, or a date that was a number before. */
export type SheetFault = {
  /** From 0, as in `rows`. */
  row: number;
  column: number;
  code: 'cell-error' | 'cell-date' | 'cell-formula';
  quote: string;
};

/** A table of cells as their displayed text; a cell that is not there is missing or empty. */
export type Sheet = { name: string; rows: string[][] };

export type ReadSheet = Sheet & { faults: SheetFault[] };

export type SheetProblemCode = keyof typeof SHEET_MESSAGES;

export type SheetsReading =
  { ok: true; sheets: ReadSheet[] } | { ok: false; code: SheetProblemCode; params?: MessageParams };

/** The letters of a column, from 0: A, B … Z, AA. */
export const columnLetters = ({ column }: { column: number }): string => {
  const letter = String.fromCharCode(65 + (column % 26));
  return column < 26 ? letter : columnLetters({ column: Math.floor(column / 26) - 1 }) + letter;
};
