import { Workbook, type CellValue } from 'exceljs';
import { z } from 'zod';
import { makeZip } from './zip';

/** A cell, or a cell with its number format. */
export type WorkbookCell = CellValue | { value: CellValue; format: string };

const isFormatted = (cell: WorkbookCell): cell is { value: CellValue; format: string } =>
  typeof cell === 'object' && cell !== null && 'format' in cell;

/** An .xlsx file as Excel would save it. */
export async function makeWorkbook({
  sheets,
  hidden = {},
}: {
  sheets: Record<string, WorkbookCell[][]>;
  /** How sheets are hidden, by their name. */
  hidden?: Record<string, string>;
}): Promise<Buffer> {
  const workbook = new Workbook();
  for (const [name, rows] of Object.entries(sheets)) {
    const state = z.enum(['visible', 'hidden', 'veryHidden']).parse(hidden[name] ?? 'visible');
    const worksheet = workbook.addWorksheet(name, { state });
    rows.forEach((cells, row) => {
      cells.forEach((given, column) => {
        const cell = worksheet.getCell(row + 1, column + 1);
        cell.value = isFormatted(given) ? given.value : given;
        if (isFormatted(given)) cell.numFmt = given.format;
      });
    });
  }
  return Buffer.from(await workbook.xlsx.writeBuffer());
}

const REL = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const MAIN = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';

/** An .xlsx file of given parts, for what no program would write. */
export function makeRawWorkbook({
  sheetData,
  afterData = '',
  names = '',
  beforeData = '',
  sharedStrings,
  styles,
  claimedSize,
  more = [],
}: {
  sheetData: string;
  beforeData?: string;
  afterData?: string;
  names?: string;
  /** What stands in the table of texts, in the table of looks; without one, the workbook has none. */
  sharedStrings?: string;
  styles?: string;
  /** What the archive says of the sheet's size, where that is not true. */
  claimedSize?: number;
  more?: { name: string; bytes: string }[];
}): Buffer {
  const parts = [
    { id: 'r2', type: 'sharedStrings', root: 'sst', content: sharedStrings },
    { id: 'r3', type: 'styles', root: 'styleSheet', content: styles },
  ].filter(({ content }) => content !== undefined);
  const relations = parts.map(
    ({ id, type }) => `<Relationship Id="${id}" Type="${REL}/${type}" Target="${type}.xml"/>`,
  );
  return makeZip({
    entries: [
      {
        name: 'xl/workbook.xml',
        bytes: `<workbook ${MAIN} xmlns:r="${REL}"><sheets><sheet name="S" sheetId="1" r:id="r1"/></sheets><definedNames>${names}</definedNames></workbook>`,
      },
      {
        name: 'xl/_rels/workbook.xml.rels',
        bytes: `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="${REL}/worksheet" Target="worksheets/sheet1.xml"/>${relations.join('')}</Relationships>`,
      },
      {
        name: 'xl/worksheets/sheet1.xml',
        bytes: `<worksheet ${MAIN}>${beforeData}<sheetData>${sheetData}</sheetData>${afterData}</worksheet>`,
        ...(claimedSize !== undefined && { claimedSize }),
      },
      ...parts.map(({ type, root, content }) => ({
        name: `xl/${type}.xml`,
        bytes: `<${root} ${MAIN}>${content}</${root}>`,
      })),
      ...more,
    ],
  });
}
