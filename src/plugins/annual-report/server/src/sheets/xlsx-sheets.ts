import { Workbook, type Worksheet } from 'exceljs';
import { cellText, worksheetName } from './cell-text';
import { inspectZip } from './inspect-zip';
import {
  type ReadSheet,
  type Sheet,
  SHEET_LIMITS,
  type SheetsReading,
  TOO_MANY_CELLS,
} from './sheet';
// Expanded cell by cell when loaded, over ranges of millions of cells if the file says so; none holds a value.
const IGNORED = [
  'autoFilter',
  'mergeCells',
  'dataValidations',
  'conditionalFormatting',
  'hyperlinks',
  'drawing',
  'picture',
  'tableParts',
  'extLst',
];

/** Defined names are expanded likewise; a workbook that forgets them loads only cells. */
const withoutNames = (workbook: Workbook): Workbook => {
  Object.defineProperty(workbook.definedNames, 'model', { get: () => [], set: () => undefined });
  return workbook;
};

const isWithinLimits = (worksheet: Worksheet): boolean =>
  worksheet.rowCount <= SHEET_LIMITS.rows && worksheet.columnCount <= SHEET_LIMITS.columns;

const readWorksheet = (worksheet: Worksheet): ReadSheet => {
  const sheet: ReadSheet = { name: worksheet.name, rows: [], faults: [] };
  worksheet.eachRow((row, rowNumber) => {
    while (sheet.rows.length < rowNumber) sheet.rows.push([]);
    const cells: string[] = [];
    row.eachCell((cell, columnNumber) => {
      while (cells.length < columnNumber) cells.push('');
      const { text, fault } = cellText({ cell });
      cells[columnNumber - 1] = text;
      if (fault) sheet.faults.push({ row: rowNumber - 1, column: columnNumber - 1, ...fault });
    });
    sheet.rows[rowNumber - 1] = cells;
  });
  return sheet;
};

/** Reads the worksheets of an .xlsx file, after looking whether it can be unpacked safely. */
export async function readXlsx({ bytes }: { bytes: Buffer }): Promise<SheetsReading> {
  const zip = await inspectZip({ bytes });
  if (!zip.ok) return zip;
  if (!zip.names.has('xl/workbook.xml')) return { ok: false, code: 'sheet-not-workbook' };
  if (zip.cells > SHEET_LIMITS.cells) return TOO_MANY_CELLS;
  const workbook = withoutNames(new Workbook());
  try {
    await workbook.xlsx.load(new Uint8Array(bytes).buffer, { ignoreNodes: IGNORED });
  } catch {
    return { ok: false, code: 'sheet-broken' };
  }
  if (!workbook.worksheets.every(isWithinLimits)) return TOO_MANY_CELLS;
  return { ok: true, sheets: workbook.worksheets.map(readWorksheet) };
}

/** How a sheet looks: the width of each column in characters, and how many rows above the data stay in sight. */
export type SheetLook = { widths: number[]; headRows: number };

/** Writes one sheet as .xlsx. Every cell is text, so that Excel neither calculates nor reformats it. */
export async function writeXlsx({
  sheet,
  look,
}: {
  sheet: Sheet;
  look: SheetLook;
}): Promise<Buffer> {
  const workbook = new Workbook();
  const worksheet = workbook.addWorksheet(worksheetName(sheet.name), {
    views: [{ state: 'frozen', ySplit: look.headRows }],
  });
  worksheet.columns = look.widths.map((width) => ({ width, style: { numFmt: '@' } }));
  for (const cells of sheet.rows)
    worksheet.addRow(cells.map((cell) => (cell === '' ? null : cell)));
  for (const number of [1, look.headRows]) worksheet.getRow(number).font = { bold: true };
  return Buffer.from(await workbook.xlsx.writeBuffer());
}
