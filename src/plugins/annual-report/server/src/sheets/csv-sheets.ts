import { parse } from 'csv-parse/sync';
import { stringify } from 'csv-stringify/sync';
import { z } from 'zod';
import { LONG_CELL, type Sheet, SHEET_LIMITS, type SheetsReading, TOO_MANY_CELLS } from './sheet';

/** A spreadsheet takes such a text for a formula; one that is guarded already gets another guard. */
const FORMULA_LIKE = /^'*[=+\-@\t\r]/;
const NUMBER = /^-\d[\d,]*(\.\d+)?%?$/;
const GUARDED = /^'(?='*[=+\-@\t\r])/;

/** A text that a spreadsheet will not calculate: an apostrophe goes before what looks like a formula. */
export function guardText(text: string): string {
  return FORMULA_LIKE.test(text) && !NUMBER.test(text) ? `'${text}` : text;
}

/** Takes the guard off again. */
export function unguardText(text: string): string {
  return text.replace(GUARDED, '');
}

const BOM = '\ufeff';
const LINES_LOOKED_AT = 10;

const csvErrorSchema = z.object({ code: z.string(), lines: z.int() });

const decode = (bytes: Buffer): string | null => {
  const isUtf16 = bytes[0] === 0xff && bytes[1] === 0xfe;
  for (const encoding of isUtf16 ? ['utf-16le'] : ['utf-8', 'gb18030']) {
    try {
      return new TextDecoder(encoding, { fatal: true }).decode(bytes);
    } catch {
      continue;
    }
  }
  return null;
};

/** What stands in quotes may hold the signs of others: a note with semicolons in a file with commas. */
const QUOTED = /"[^"]*"/g;

const countOf = (text: string, sign: string): number => text.split(sign).length - 1;

/** Comma, or what Excel of another region or its "Unicode text" puts in its place. */
const delimiterOf = (text: string): string => {
  const head = text.split('\n', LINES_LOOKED_AT).join('\n').replace(QUOTED, '');
  return [',', '\t', ';'].reduce((best, sign) =>
    countOf(head, sign) > countOf(head, best) ? sign : best,
  );
};

const isWithinLimits = (rows: string[][]): boolean =>
  rows.length <= SHEET_LIMITS.rows &&
  rows.every((cells) => cells.length <= SHEET_LIMITS.columns) &&
  rows.reduce((sum, cells) => sum + cells.length, 0) <= SHEET_LIMITS.cells;

/**
 * Reads a CSV file as one sheet: UTF-8 with or without a mark, GB18030 where it is not UTF-8 (Chinese Excel),
 * UTF-16 as Excel's "Unicode text". An apostrophe that guards a text against being a formula is taken off.
 */
export function readCsv({ bytes, name }: { bytes: Buffer; name: string }): SheetsReading {
  const text = decode(bytes);
  if (text === null) return { ok: false, code: 'sheet-encoding' };
  if (text.includes('\u0000')) return { ok: false, code: 'sheet-not-workbook' };
  try {
    const rows = parse(text, {
      delimiter: delimiterOf(text),
      bom: true,
      relax_column_count: true,
      to: SHEET_LIMITS.rows + 1,
    });
    if (!isWithinLimits(rows)) return TOO_MANY_CELLS;
    if (rows.some((cells) => cells.some((cell) => cell.length > SHEET_LIMITS.cellText))) {
      return LONG_CELL;
    }
    const plain = rows.map((cells) => cells.map(unguardText));
    return { ok: true, sheets: [{ name, rows: plain, faults: [] }] };
  } catch (error) {
    const known = csvErrorSchema.safeParse(error);
    if (!known.success) throw error;
    return { ok: false, code: 'sheet-quotes', params: { line: known.data.lines } };
  }
}

/** Writes a sheet as CSV: UTF-8 with a mark, for Excel, and no text that a spreadsheet would calculate. */
export function writeCsv({ sheet }: { sheet: Sheet }): Buffer {
  const rows = sheet.rows.map((cells) => cells.map(guardText));
  return Buffer.from(
    `${BOM}${stringify(rows, { record_delimiter: '\r\n', quoted_match: /[\r\n]/ })}`,
  );
}
