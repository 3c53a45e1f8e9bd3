import { readSheets } from './read-sheets';
import { SHEET_LIMITS } from './sheet';
import {
  makeRawWorkbook,
  makeWorkbook,
  type WorkbookCell,
} from '../../../../../../tests/support/workbook';
import { makeZip } from '../../../../../../tests/support/zip';

const read = (bytes: Buffer | string, name = 'values.xlsx') =>
  readSheets({ bytes: Buffer.from(bytes), name });

const codeOf = async (bytes: Buffer | string, name?: string): Promise<string> => {
  const reading = await read(bytes, name);
  return reading.ok ? 'ok' : reading.code;
};

const cellsOf = async (cells: WorkbookCell[]) => {
  const reading = await read(await makeWorkbook({ sheets: { S: [cells] } }));
  return reading.ok ? reading.sheets[0] : reading;
};

const manyRows = (count: number, row: string): string => row.repeat(count);

describe('reading a workbook', () => {
  it('should give every sheet with its name and its rows', async () => {
    const bytes = await makeWorkbook({ sheets: { 一: [['a'], [], [null, 'b']], 二: [['c']] } });
    expect(await read(bytes)).toEqual({
      ok: true,
      sheets: [
        { name: '一', rows: [['a'], [], ['', 'b']], faults: [] },
        { name: '二', rows: [['c']], faults: [] },
      ],
    });
  });

  it.each([
    [305, '305'],
    [0.1, '0.1'],
    [-12.5, '-12.5'],
    [0.1 + 0.2, '0.3'],
    [1e-7, '0.0000001'],
    [123456789012345, '123456789012345'],
    [1e15, '1000000000000000'],
    ['001', '001'],
    ['=1+1', '=1+1'],
    [true, 'TRUE'],
    [{ value: 0.58, format: '0%' }, '58%'],
    [{ value: 0.912, format: '0.00%' }, '91.2%'],
    [{ value: 58, format: '0"%"' }, '58'],
    [{ value: 417822, format: '#,##0' }, '417822'],
    [{ formula: 'A1*2', result: 610 }, '610'],
    [{ formula: 'A1&""', result: '约 12' }, '约 12'],
    [{ value: { formula: 'A1/2', result: 0.305 }, format: '0.0%' }, '30.5%'],
    [{ richText: [{ text: '3' }, { text: '05', font: { bold: true } }] }, '305'],
    [{ text: '305', hyperlink: 'https://example.org' }, '305'],
  ] as [WorkbookCell, string][])('should read the cell %j as %s', async (cell, text) => {
    expect(await cellsOf([cell])).toMatchObject({ rows: [[text]], faults: [] });
  });

  it.each([
    [{ error: '#DIV/0!' }, 'cell-error', '#DIV/0!'],
    [{ formula: 'A1/0', result: { error: '#REF!' } }, 'cell-error', '#REF!'],
    [{ formula: 'SUM(A1:A9)' }, 'cell-formula', 'SUM(A1:A9)'],
    [new Date('2024-12-15'), 'cell-date', '2024-12-15T00:00:00.000Z'],
  ] as [WorkbookCell, string, string][])(
    'should have no text for the cell %j',
    async (cell, code, quote) => {
      const faults = [{ row: 0, column: 1, code, quote }];
      expect(await cellsOf(['a', cell])).toEqual({ name: 'S', rows: [['a', '']], faults });
    },
  );

  it('should keep the row numbers of a sheet with gaps', async () => {
    const sheetData = '<row r="3"><c r="C3"><v>7</v></c></row>';
    const sheets = [{ rows: [[], [], ['', '', '7']] }];
    expect(await read(makeRawWorkbook({ sheetData }))).toMatchObject({ ok: true, sheets });
  });
});

describe('a file that is not a workbook that can be read', () => {
  const compound = Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(600)]);
  const encrypted = Buffer.concat([compound, Buffer.from('EncryptedPackage', 'utf16le')]);

  it.each([
    ['an old workbook under a new name', compound, 'sheet-old-excel'],
    ['a workbook with a password', encrypted, 'sheet-encrypted'],
    ['a web page', '<!DOCTYPE html><table><tr><td>305</td></tr></table>', 'sheet-web-page'],
    ['an XML workbook', '\ufeff<?xml version="1.0"?><Workbook/>', 'sheet-web-page'],
    ['a saved mail', 'MIME-Version: 1.0\r\n', 'sheet-web-page'],
    ['a text', '指标,值', 'sheet-not-workbook'],
    ['nothing', '', 'sheet-empty'],
    ['spaces', ' \r\n ', 'sheet-empty'],
    ['four bytes of an archive', 'PK\x03\x04', 'sheet-broken'],
    [
      'another archive',
      makeZip({ entries: [{ name: 'a.txt', bytes: 'a' }] }),
      'sheet-not-workbook',
    ],
    [
      'an archive with a password',
      makeZip({ entries: [{ name: 'xl/workbook.xml', bytes: 'a', isEncrypted: true }] }),
      'sheet-encrypted',
    ],
    ['one of broken XML', makeRawWorkbook({ sheetData: '<row r="1"><c' }), 'sheet-broken'],
    [
      'one of unknown columns',
      makeRawWorkbook({ sheetData: '<row r="1"><c r="ZZZZZ1"><v>1</v></c></row>' }),
      'sheet-broken',
    ],
  ])('should be reported for what it is: %s', async (_what, bytes, code) => {
    expect(await codeOf(bytes)).toBe(code);
  });

  it('should be reported as broken wherever it was cut off', async () => {
    const bytes = await makeWorkbook({ sheets: { S: [['a', 1]] } });
    for (let length = 100; length < bytes.length; length += 500) {
      expect(await codeOf(bytes.subarray(0, length))).toBe('sheet-broken');
    }
  });
});

describe('a file that would fill the memory', () => {
  const huge = Buffer.alloc(60 * 1024 * 1024, ' ');
  const sheet = (bytes: Buffer, claimedSize?: number) =>
    makeZip({
      entries: [
        { name: 'xl/workbook.xml', bytes: '<workbook/>' },
        { name: 'xl/worksheets/sheet1.xml', bytes, ...(claimedSize && { claimedSize }) },
      ],
    });

  it('should be refused by the size that it names', async () => {
    expect(await codeOf(sheet(huge))).toBe('sheet-expands');
  });

  it('should be refused where it names a smaller size', async () => {
    expect(await codeOf(sheet(huge, 100))).toBe('sheet-broken');
  });

  it('should be refused for its ratio', async () => {
    expect(await codeOf(sheet(huge.subarray(0, 20 * 1024 * 1024)))).toBe('sheet-expands');
  });

  it('should be refused for the number of its entries', async () => {
    const entries = Array.from({ length: 501 }, (_, index) => ({ name: `${index}`, bytes: '' }));
    expect(await codeOf(makeZip({ entries }))).toBe('sheet-expands');
  });

  it('should be refused for its bytes', async () => {
    const bytes = Buffer.alloc(SHEET_LIMITS.fileBytes + 1, 'a');
    expect(await codeOf(bytes, 'values.csv')).toBe('sheet-too-large');
  });

  it.each([
    ['empty cells', `<row r="1">${manyRows(300_000, '<c r="A1"/>')}</row>`],
    ['empty rows', manyRows(300_000, '<row/>')],
    ['a row far below', '<row r="1048576"><c r="A1048576"><v>1</v></c></row>'],
    ['a cell far aside', '<row r="1"><c r="XFD1"><v>1</v></c></row>'],
  ])('should be refused for %s', async (_what, sheetData) => {
    const noise = Array.from({ length: 400_000 }, (_, index) => index.toString(36)).join('');
    const more = [{ name: 'xl/media/noise.bin', bytes: noise }];
    expect(await codeOf(makeRawWorkbook({ sheetData, more }))).toMatch(
      /^sheet-(too-many-rows|expands)$/,
    );
  });

  it('should be read without what spans a million cells and holds no value', async () => {
    const all = 'A1:XFD1048576';
    const bytes = makeRawWorkbook({
      sheetData: '<row r="1"><c r="A1"><v>305</v></c></row>',
      names: '<definedName name="all">S!$A$1:$XFD$1048576</definedName>',
      afterData: `<mergeCells count="1"><mergeCell ref="${all}"/></mergeCells>
        <conditionalFormatting sqref="${all}"/>
        <dataValidations count="1"><dataValidation type="whole" sqref="${all}"><formula1>1</formula1></dataValidation></dataValidations>`,
    });
    const start = performance.now();
    expect(await read(bytes)).toMatchObject({ ok: true, sheets: [{ rows: [['305']] }] });
    expect(performance.now() - start).toBeLessThan(20_000);
  });
});
