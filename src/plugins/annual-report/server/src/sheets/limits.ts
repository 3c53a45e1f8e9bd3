const MEGABYTE = 1024 * 1024;

/** What a file of indicator values may hold; a table of 10,000 values needs a small part of it. */
export const SHEET_LIMITS = {
  fileBytes: 5 * MEGABYTE,
  unpackedBytes: 50 * MEGABYTE,
  entries: 500,
  /** Of an entry's sizes, where it is larger than `ratioFrom`: text deflates by ten to thirty. */
  ratio: 150,
  ratioFrom: MEGABYTE,
  /** Of all entries together: every one becomes an object when the workbook is loaded. */
  tags: 3_000_000,
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
