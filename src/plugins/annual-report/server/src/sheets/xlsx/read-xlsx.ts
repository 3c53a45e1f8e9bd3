import type { SheetsReading } from '../sheet';
import { type Archive, openArchive } from './archive';
import { createFormatReader } from './number-formats';
import { createXmlCount, readXml, type XmlHandler } from './read-xml';
import { type CellCount, createWorksheetReader, type WorkbookFacts } from './read-worksheet';
import { SheetRefusal } from './refusal';
import { createSharedStringReader } from './shared-strings';
import { createRelationReader, createWorkbookReader } from './workbook-parts';

const WORKBOOK = 'xl/workbook.xml';
const RELATIONS = 'xl/_rels/workbook.xml.rels';

const readParts = async (archive: Archive): Promise<SheetsReading> => {
  const count = createXmlCount();
  const read = (part: string, handler: XmlHandler): Promise<void> =>
    readXml({ archive, part, count, handler });

  const workbook = createWorkbookReader();
  const { relations, handler } = createRelationReader();
  await read(WORKBOOK, workbook.handler);
  await read(RELATIONS, handler);
  const partOf = (type: string): string | undefined =>
    relations.find((relation) => relation.type === type && archive.has(relation.part))?.part;

  const styles = createFormatReader();
  const stylesPart = partOf('styles');
  if (stylesPart !== undefined) await read(stylesPart, styles.handler);
  const shared = createSharedStringReader();
  const stringsPart = partOf('sharedStrings');
  if (stringsPart !== undefined) await read(stringsPart, shared.handler);

  const facts: WorkbookFacts = {
    strings: shared.strings,
    formats: styles.formats(),
    isFrom1904: workbook.isFrom1904(),
  };
  const cells: CellCount = { elements: 0, characters: 0 };
  const sheets = [];
  for (const { name, part } of workbook.sheets(relations)) {
    const worksheet = createWorksheetReader({ name, facts, count: cells });
    await read(part, worksheet.handler);
    sheets.push(worksheet.sheet);
  }
  return { ok: true, sheets };
};

/**
 * Reads the worksheets of an .xlsx file: the list of sheets, the texts, the number formats and the cells, each
 * while it is unpacked. Whatever else stands in the file (widths, pictures, names, rules) is never looked at.
 */
export async function readXlsx({ bytes }: { bytes: Buffer }): Promise<SheetsReading> {
  try {
    const archive = await openArchive({ bytes });
    if (!archive.has(WORKBOOK)) return { ok: false, code: 'sheet-not-workbook' };
    return await readParts(archive);
  } catch (error) {
    if (!(error instanceof SheetRefusal)) return { ok: false, code: 'sheet-broken' };
    return { ok: false, code: error.code, ...(error.params && { params: error.params }) };
  }
}
