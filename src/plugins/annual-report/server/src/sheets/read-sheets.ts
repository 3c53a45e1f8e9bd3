import { readCsv } from './csv-sheets';
import { SHEET_LIMITS, type SheetsReading } from './sheet';
import { readXlsx } from './xlsx/read-xlsx';

const ZIP = Buffer.from('PK');
const COMPOUND_FILE = Buffer.from('d0cf11e0a1b11ae1', 'hex');
const ENCRYPTED = Buffer.from('EncryptedPackage', 'utf16le');
/** The mark at the start of a file counts as a space. */
const MARKUP = /^\s*(?:<[!?a-z]|mime-version:)/i;
const MEGABYTE = 1024 * 1024;

const startsWith = (bytes: Buffer, start: Buffer): boolean =>
  bytes.subarray(0, start.length).equals(start);

/**
 * Reads the tables of a file by what it holds, not by what it is called: .xlsx, or CSV. What merely looks like
 * it (an old .xls, a web page, a file with a password) is told by name.
 */
export async function readSheets({
  bytes,
  name,
}: {
  bytes: Buffer;
  name: string;
}): Promise<SheetsReading> {
  if (bytes.length > SHEET_LIMITS.fileBytes) {
    const params = {
      megabytes: (bytes.length / MEGABYTE).toFixed(1),
      limit: SHEET_LIMITS.fileBytes / MEGABYTE,
    };
    return { ok: false, code: 'sheet-too-large', params };
  }
  if (startsWith(bytes, COMPOUND_FILE)) {
    return { ok: false, code: bytes.includes(ENCRYPTED) ? 'sheet-encrypted' : 'sheet-old-excel' };
  }
  if (startsWith(bytes, ZIP)) return readXlsx({ bytes });
  const start = bytes.subarray(0, 1000).toString('utf8');
  if (start.trim() === '') return { ok: false, code: 'sheet-empty' };
  if (MARKUP.test(start)) return { ok: false, code: 'sheet-web-page' };
  if (/\.xls[xmb]?$/i.test(name)) return { ok: false, code: 'sheet-not-workbook' };
  return readCsv({ bytes, name });
}
