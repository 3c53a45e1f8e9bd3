import { parse } from 'csv-parse/sync';
import { stringify } from 'csv-stringify/sync';
import type { FlatCell, FlatTable } from '../../../domain/formats/flat-table';
import type { FlatRecord } from '../../../domain/formats/read-flat-rows';
import { guardText, unguardText } from '../sheets/csv-sheets';

/** Rows below a head, by its names. */
export function recordsOf({ rows }: { rows: string[][] }): FlatRecord[] {
  const [names = [], ...lines] = rows;
  return lines.map((cells) =>
    Object.fromEntries(names.map((name, index) => [name, cells[index] ?? ''])),
  );
}

const BOM = '\ufeff';

const written = (cell: FlatCell): string | number | null =>
  typeof cell === 'string' ? guardText(cell) : cell;

/** Writes RFC 4180 in UTF-8: a line of names, CRLF, quotes where needed. A text is never a formula; a number stays one. */
export function writeFlatCsv({ flat, bom }: { flat: FlatTable; bom: boolean }): Buffer {
  const lines = [
    flat.columns.map(({ name }) => name),
    ...flat.rows.map(({ cells }) => cells.map(written)),
  ];
  const text = stringify(lines, { record_delimiter: '\r\n', quoted_match: /[\r\n]/ });
  return Buffer.from(bom ? BOM + text : text);
}

/** Reads it back, by the names in its first line. @throws when it is no CSV */
export function readFlatCsv({ bytes }: { bytes: Buffer }): FlatRecord[] {
  const rows = parse(bytes, { bom: true });
  return recordsOf({ rows: rows.map((cells) => cells.map(unguardText)) });
}
