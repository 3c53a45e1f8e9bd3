import { type Sheet, worksheetName } from './sheet';

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
  // Loaded when it is used: it takes 30 MB that a server which writes none can do without.
  const { Workbook } = await import('exceljs');
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
