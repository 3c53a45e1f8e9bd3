import { Workbook, ValueType } from 'exceljs';
import { flattenTable } from '../../../domain/formats/flat-table';
import { writeFlatWorkbook } from './workbook';
import {
  annex,
  formatSource,
  sourceWith,
} from '../../../../../../tests/support/builders/format-source';

const load = async (source = formatSource()): Promise<Workbook> => {
  const table = annex(source);
  const flat = flattenTable({ ...source, table });
  const bytes = await writeFlatWorkbook({ flat, table, source });
  const workbook = new Workbook();
  await workbook.xlsx.load(new Uint8Array(bytes).buffer);
  return workbook;
};

/** The cell of the first indicator below a column. */
const cellOf = (workbook: Workbook, name: string) => {
  const [sheet] = workbook.worksheets;
  const heads = sheet?.getRow(1);
  let column = 0;
  heads?.eachCell((cell, number) => {
    if (cell.text.endsWith(`\n${name}`)) column = number;
  });
  if (!sheet || column === 0) throw new Error(`There is no column ${name}.`);
  return sheet.getRow(3).getCell(column);
};

const withValues = (value: number, unit: string) =>
  sourceWith((table) => {
    for (const row of table.rows) {
      row.unit = unit;
      for (const cell of Object.values(row.cells)) Object.assign(cell, { value, text: '58%' });
    }
  });

describe('a workbook', () => {
  it('should have the table on one sheet and what it means on another', async () => {
    const workbook = await load();
    expect(workbook.worksheets.map(({ name }) => name)).toEqual([
      `${annex().label} ${annex().title}`,
      '说明',
    ]);
  });

  it('should keep its head in sight', async () => {
    const [sheet] = (await load()).worksheets;
    expect(sheet?.views[0]).toMatchObject({ state: 'frozen', ySplit: 1 });
  });

  it('should hold numbers as numbers', async () => {
    expect(cellOf(await load(), 'value_2024')).toMatchObject({
      type: ValueType.Number,
      value: 305,
      numFmt: '0',
    });
  });

  it('should print a percent as it is printed, not as a hundredth', async () => {
    const cell = cellOf(await load(withValues(58, '%')), 'value_2024');
    expect(cell).toMatchObject({ value: 58, numFmt: '0' });
  });

  it('should show as many decimals as a number has', async () => {
    const cell = cellOf(await load(withValues(58.25, '%')), 'value_2024');
    expect(cell).toMatchObject({ value: 58.25, numFmt: '0.00' });
  });

  it('should never hold a formula', async () => {
    const source = sourceWith((table) => {
      for (const row of table.rows) row.label = '=1+1';
    });
    expect(cellOf(await load(source), 'label')).toMatchObject({
      type: ValueType.String,
      value: '=1+1',
    });
  });

  it('should name school, edition, hash and source', async () => {
    const about = (await load()).getWorksheet('说明');
    const reported = new Map<string, string>();
    about?.eachRow((row) => reported.set(row.getCell(1).text, row.getCell(2).text));
    expect(reported.get('edition')).toBe('2');
    expect(reported.get('sha256')).toBe('a'.repeat(64));
    expect(reported.get('source')).toMatch(/\/editions\/2$/);
    expect(reported.get('not-collected')).toContain('未采集');
  });
});
