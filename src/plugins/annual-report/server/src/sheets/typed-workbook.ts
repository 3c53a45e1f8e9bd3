import type { Worksheet } from 'exceljs';
import { worksheetName } from './sheet';

export type TypedCell =
  { type: 'text'; value: string } | { type: 'number'; value: number; decimals: number } | null;

export type TypedColumn = { title: string; width: number };

/** A worksheet whose first row is its head, in sight while one scrolls. */
export type TypedSheet = { name: string; columns: TypedColumn[]; rows: TypedCell[][] };

const HEAD_HEIGHT = 32;

const numberFormat = (decimals: number): string =>
  decimals === 0 ? '0' : `0.${'0'.repeat(decimals)}`;

const fill = (worksheet: Worksheet, { columns, rows }: TypedSheet): void => {
  worksheet.columns = columns.map(({ width }) => ({ width }));
  const head = worksheet.addRow(columns.map(({ title }) => title));
  head.font = { bold: true };
  head.height = HEAD_HEIGHT;
  head.alignment = { wrapText: true, vertical: 'top' };
  for (const cells of rows) {
    const row = worksheet.addRow(cells.map((cell) => cell?.value ?? null));
    cells.forEach((cell, index) => {
      if (cell) {
        row.getCell(index + 1).numFmt = cell.type === 'text' ? '@' : numberFormat(cell.decimals);
      }
    });
  }
};

/**
 * Writes a workbook of numbers that are numbers and texts that are texts, none of which Excel calculates. A
 * percent keeps the number that is printed: 58, not 0.58. The archive around it bears the time of writing.
 */
export async function writeTypedWorkbook({
  sheets,
  created,
}: {
  sheets: TypedSheet[];
  created: Date;
}): Promise<Buffer> {
  const { Workbook } = await import('exceljs');
  const workbook = new Workbook();
  workbook.created = created;
  workbook.modified = created;
  for (const sheet of sheets) {
    const views = [{ state: 'frozen' as const, ySplit: 1 }];
    fill(workbook.addWorksheet(worksheetName(sheet.name), { views }), sheet);
  }
  return Buffer.from(await workbook.xlsx.writeBuffer());
}
