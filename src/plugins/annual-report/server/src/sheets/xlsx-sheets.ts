import { type Sheet, worksheetName } from './sheet';
import { cellFormat, numberOf, type NumberLook } from './number-cells';

/** How a sheet looks: the width of each column in characters, and how many rows above the data stay in sight. */
export type SheetLook = {
  widths: number[];
  headRows: number;
  /** By row and column: cells that take numbers, and formulas that give some. All others are text. */
  numbers: (NumberLook | null)[][];
};

const TEXT = '@';

/**
 * Writes one sheet as .xlsx. A cell is text, so that Excel neither calculates nor reformats it, unless it is one
 * for numbers: there a plain number is one, and words such as 未采集 are as they are.
 */
export async function writeXlsx({
  sheet,
  look,
}: {
  sheet: Sheet;
  look: SheetLook;
}): Promise<Buffer> {
  // Loaded when it is used: it takes 30 MB that a server which writes none can do without.
  const { Workbook } = await import('exceljs');
  const workbook = new Workbook();
  const worksheet = workbook.addWorksheet(worksheetName(sheet.name), {
    views: [{ state: 'frozen', ySplit: look.headRows }],
  });
  worksheet.columns = look.widths.map((width) => ({ width, style: { numFmt: TEXT } }));
  sheet.rows.forEach((cells, row) => {
    const looks = look.numbers[row] ?? [];
    const written = worksheet.addRow(
      cells.map((text, column) => (looks[column] ? numberOf({ text }) : null) ?? (text || null)),
    );
    cells.forEach((text, column) => {
      const number = looks[column];
      if (number) written.getCell(column + 1).numFmt = cellFormat({ text, ...number });
    });
  });
  for (const number of [1, look.headRows]) worksheet.getRow(number).font = { bold: true };
  return Buffer.from(await workbook.xlsx.writeBuffer());
}
