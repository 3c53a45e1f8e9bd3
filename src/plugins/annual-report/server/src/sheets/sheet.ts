import { z } from 'zod';
import type { MessageParams } from '../messages/message';
import { SHEET_MESSAGES } from '../messages/sheet-messages';

const MEGABYTE = 1024 * 1024;

/** What a file of indicator values may hold; a table of 10,000 values needs a small part of it. */
export const SHEET_LIMITS = {
  fileBytes: 5 * MEGABYTE,
  unpackedBytes: 50 * MEGABYTE,
  entries: 500,
  /** Of an entry's sizes, where it is larger than `ratioFrom`: text deflates by ten to thirty. */
  ratio: 150,
  ratioFrom: MEGABYTE,
  /** Of all parts that are read together. */
  tags: 3_000_000,
  attributes: 3_000_000,
  merges: 10_000,
  /** Of one element; Excel writes about a dozen. */
  attributesOfTag: 100,
  /** Elements around an element; Excel writes about six. */
  depth: 32,
  /** Characters of one cell, Excel's own limit. */
  cellText: 32_767,
  /** Characters of all cells together: one long text may stand in thousands of cells. */
  text: 10_000_000,
  sheets: 200,
  /** Characters of its name; Excel takes 31. */
  sheetName: 255,
  rows: 20_000,
  columns: 200,
  /** Cells and rows of all sheets, also empty ones that only carry a format. */
  cells: 250_000,
} as const;

export const TOO_MANY_CELLS = {
  ok: false as const,
  code: 'sheet-too-many-rows' as const,
  params: {
    rows: SHEET_LIMITS.rows,
    columns: SHEET_LIMITS.columns,
    cells: SHEET_LIMITS.cells,
  },
};

export const LONG_CELL = {
  ok: false as const,
  code: 'sheet-long-cell' as const,
  params: { limit: SHEET_LIMITS.cellText },
};

const FAULT_CODES = [
  'cell-error',
  'cell-date',
  'cell-formula',
  'cell-struck',
  'cell-raised',
  'cell-picture',
  'cell-merged',
  'cell-merged-across',
  'cell-rounded',
] as const;

const sheetFaultSchema = z.object({
  /** From 0, as in `rows`. */
  row: z.int().min(0),
  column: z.int().min(0),
  code: z.enum(FAULT_CODES),
  /** What it shows; of a rounded number, what it would be exactly. */
  quote: z.string(),
  /** Of a merged cell, the column in which its value stands. */
  anchor: z.int().min(0).exactOptional(),
});

/**
 * A cell that is not what it looks like: an error such as #DIV/0!, a date that was a number before, a formula
 * whose result is shown rounded. But for the last, it has no text in `rows`.
 */
export type SheetFault = z.infer<typeof sheetFaultSchema>;

/** A table of cells as their displayed text; a cell that is not there is missing or empty. */
export type Sheet = { name: string; rows: string[][] };

export type ReadSheet = Sheet & { faults: SheetFault[] };

export type SheetProblemCode = keyof typeof SHEET_MESSAGES;

export type SheetsReading =
  { ok: true; sheets: ReadSheet[] } | { ok: false; code: SheetProblemCode; params?: MessageParams };

const isProblemCode = (code: unknown): code is SheetProblemCode =>
  typeof code === 'string' && Object.hasOwn(SHEET_MESSAGES, code);

/** What reading a file of sheets gives, wherever it was read. */
export const sheetsReadingSchema: z.ZodType<SheetsReading> = z.union([
  z.object({
    ok: z.literal(true),
    sheets: z.array(
      z.object({
        name: z.string(),
        rows: z.array(z.array(z.string())),
        faults: z.array(sheetFaultSchema),
      }),
    ),
  }),
  z.object({
    ok: z.literal(false),
    code: z.custom<SheetProblemCode>(isProblemCode),
    params: z.record(z.string(), z.union([z.string(), z.number()])).exactOptional(),
  }),
]);

/** The letters of a column, from 0: A, B … Z, AA. */
export function columnLetters({ column }: { column: number }): string {
  const letter = String.fromCharCode(65 + (column % 26));
  return column < 26 ? letter : columnLetters({ column: Math.floor(column / 26) - 1 }) + letter;
}

const LONGEST_NAME = 31;

/** A name that Excel takes for a worksheet. */
export function worksheetName(name: string): string {
  return (
    name
      .replace(/[[\]:*?/\\']/g, ' ')
      .trim()
      .slice(0, LONGEST_NAME) || 'Sheet1'
  );
}
