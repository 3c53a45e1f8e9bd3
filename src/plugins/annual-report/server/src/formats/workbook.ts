import Decimal from 'decimal.js';
import { aboutEdition } from '../../../domain/formats/about-edition';
import type { Column } from '../../../domain/formats/columns';
import type { FlatCell, FlatTable } from '../../../domain/formats/flat-table';
import { releasedAt, type FormatSource } from '../../../domain/formats/format-source';
import type { FormatReading } from '../../../domain/formats/printed-cell';
import { cellsOfIndicators, cellsOfTable } from '../../../domain/formats/read-flat-rows';
import type { TableJson } from '../../../contract/table';
import {
  writeTypedWorkbook,
  type TypedCell,
  type TypedColumn,
  type TypedSheet,
} from '../sheets/typed-workbook';
import { readXlsx } from '../sheets/xlsx/read-xlsx';
import { readArchive, writeArchive } from './archive';
import { recordsOf } from './flat-csv';

const EPOCH = '1980-01-01T00:00:00.000Z';
const NARROW = 10;
const WIDE = 48;
const ABOUT = '说明';
const ABOUT_WIDTHS = [18, 70, 40];

/** Characters of both scripts, as Excel counts them. */
const breadth = (text: string): number =>
  Array.from(text).reduce((sum, sign) => sum + (sign > '\u2e7f' ? 2 : 1), 0);

const typedCell = (cell: FlatCell, { type }: Column, decimals: number): TypedCell => {
  if (cell === null) return null;
  if (typeof cell === 'string') return { type: 'text', value: cell };
  const places = type === 'integer' ? 0 : Math.max(decimals, new Decimal(cell).decimalPlaces());
  return { type: 'number', value: cell, decimals: places };
};

/** Two lines: a title for people and, below it, the name for programs. */
const headOf = ({ zh, name }: Column): string => `${zh}\n${name}`;

const nameIn = (head: string): string => head.slice(head.lastIndexOf('\n') + 1);

const columnOf = (flat: FlatTable, index: number, column: Column): TypedColumn => {
  const texts = [
    column.zh,
    column.name,
    ...flat.rows.map(({ cells }) => String(cells[index] ?? '')),
  ];
  const longest = Math.max(...texts.map(breadth));
  return { title: headOf(column), width: Math.min(WIDE, Math.max(NARROW, longest + 2)) };
};

const dataSheet = (name: string, flat: FlatTable): TypedSheet => ({
  name,
  columns: flat.columns.map((column, index) => columnOf(flat, index, column)),
  rows: flat.rows.map(({ cells, decimals }) =>
    flat.columns.map((column, index) => typedCell(cells[index] ?? null, column, decimals)),
  ),
});

const aboutSheet = (
  source: FormatSource,
  table: TableJson | null,
  columns: Column[],
): TypedSheet => {
  const [head = ['', '', ''], ...rows] = aboutEdition({ source, table, columns });
  return {
    name: ABOUT,
    columns: head.map((text, index) => ({ title: text, width: ABOUT_WIDTHS[index] ?? NARROW })),
    rows: rows.map((cells) =>
      cells.map((value) => (value === '' ? null : { type: 'text', value })),
    ),
  };
};

/** Writes a table and a sheet that explains it. The same edition always gives the same bytes. */
export async function writeFlatWorkbook({
  flat,
  table,
  source,
}: {
  flat: FlatTable;
  table: TableJson | null;
  source: FormatSource;
}): Promise<Buffer> {
  const instant = new Date(releasedAt(source) ?? EPOCH);
  const name = table ? `${table.label} ${table.title}` : '全部指标';
  const sheets = [dataSheet(name, flat), aboutSheet(source, table, flat.columns)];
  const bytes = await writeTypedWorkbook({ sheets, created: instant });
  return writeArchive({ entries: await readArchive({ bytes }), instant });
}

/** Reads the numbers back from the cells. @throws when it is no workbook of ours */
export async function readFlatWorkbook({ bytes }: { bytes: Buffer }): Promise<FormatReading> {
  const reading = await readXlsx({ bytes });
  if (!reading.ok) throw new Error(`The workbook cannot be read: ${reading.code}.`);
  const [data, explanation] = reading.sheets;
  if (!data || explanation?.name !== ABOUT) throw new Error(`The workbook has no sheet ${ABOUT}.`);
  const [head = [], ...rows] = data.rows;
  const records = recordsOf({ rows: [head.map(nameIn), ...rows] });
  const about = new Map(explanation.rows.map(([name = '', value = '']) => [name, value]));
  const table = about.get('table');
  return {
    edition: Number(about.get('edition')),
    sha256: about.get('sha256') ?? null,
    cells: table ? cellsOfTable({ records, table }) : cellsOfIndicators({ records }),
  };
}
