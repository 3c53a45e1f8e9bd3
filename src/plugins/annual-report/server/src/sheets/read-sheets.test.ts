import { readSheets } from './read-sheets';
import { SHEET_LIMITS } from './sheet';
import {
  makeRawWorkbook,
  makeWorkbook,
  type WorkbookCell,
} from '../../../../../../tests/support/content/workbook';
import { makeZip } from '../../../../../../tests/support/content/zip';

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
    [new Date('2024-12-15'), 'cell-date', '2024/12/15'],
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

describe('what people see in a workbook', () => {
  const cell = (content: string, attributes = ''): string =>
    `<row r="1"><c r="A1" ${attributes}>${content}</c></row>`;
  const readRaw = async (given: Parameters<typeof makeRawWorkbook>[0]) => {
    const reading = await read(makeRawWorkbook(given));
    return reading.ok ? reading.sheets[0] : reading;
  };
  const run = (look: string, text: string): string => `<r><rPr>${look}</rPr><t>${text}</t></r>`;

  it.each([
    [
      'a mark above the line',
      run('', '305') + run('<vertAlign val="superscript"/>', '1'),
      'cell-raised',
      '3051',
    ],
    [
      'words that are struck out',
      run('<strike/>', '305') + run('', '306'),
      'cell-struck',
      '305306',
    ],
  ])('should not run into the number: %s', async (_what, runs, code, quote) => {
    const sheet = await readRaw({
      sheetData: cell('<v>0</v>', 't="s"'),
      sharedStrings: `<si>${runs}</si>`,
    });
    expect(sheet).toMatchObject({ rows: [['']], faults: [{ row: 0, column: 0, code, quote }] });
  });

  it.each([
    ['a look that is taken back', run('<strike val="0"/><vertAlign val="baseline"/>', '305')],
    ['a blank that is struck out', run('', '305') + run('<strike/>', ' ')],
    ['a reading aid', '<t>305</t><rPh sb="0" eb="1"><t>ignored</t></rPh>'],
  ])('should be read in spite of %s', async (_what, runs) => {
    const sheet = await readRaw({
      sheetData: cell('<v>0</v>', 't="s"'),
      sharedStrings: `<si>${runs}</si>`,
    });
    expect(sheet).toMatchObject({ rows: [[expect.stringMatching(/^305 ?$/)]], faults: [] });
  });

  it('should not take the formula of a picture for its text', async () => {
    const formula = '_xlfn.DISPIMG("ID_8E0D",1)';
    const sheetData = cell(`<f>${formula}</f><v>=DISPIMG("ID_8E0D",1)</v>`, 't="str"');
    expect(await readRaw({ sheetData })).toMatchObject({
      rows: [['']],
      faults: [{ code: 'cell-picture', quote: formula }],
    });
  });

  it('should be nothing where a formula gives no text', async () => {
    const sheetData = `${cell('<f>IF(B1="","",B1)</f><v></v>', 't="str"')}<row r="2"><c r="A2"><v>7</v></c></row>`;
    expect(await readRaw({ sheetData })).toMatchObject({ rows: [[], ['7']], faults: [] });
  });

  it('should be named in every cell over which a value is merged', async () => {
    const sheetData =
      '<row r="1"><c r="A1"><v>300</v></c></row><row r="2"><c r="B2"><v>1</v></c></row>';
    const afterData = '<mergeCells><mergeCell ref="A1:A2"/><mergeCell ref="B2:D2"/></mergeCells>';
    expect(await readRaw({ sheetData, afterData })).toMatchObject({
      faults: [
        { row: 1, column: 0, code: 'cell-merged', quote: '300', anchor: 0 },
        { row: 1, column: 2, code: 'cell-merged-across', quote: '1', anchor: 1 },
        { row: 1, column: 3, code: 'cell-merged-across', quote: '1', anchor: 1 },
      ],
    });
  });

  it.each([
    ['0%', '30.5%'],
    ['0.00"%"', '0.305'],
    ['[Red]0.0%;[Blue]-0.0%', '30.5%'],
    ['General', '0.305'],
    ['\\d0.0', '0.305'],
    ['_d0.0*y', '0.305'],
  ])('should be a number in the format %s', async (format, text) => {
    const styles = `<numFmts><numFmt numFmtId="164" formatCode="${format.replaceAll('"', '&quot;')}"/></numFmts><cellXfs><xf numFmtId="164"/></cellXfs>`;
    expect(await readRaw({ sheetData: cell('<v>0.305</v>', 's="0"'), styles })).toMatchObject({
      rows: [[text]],
    });
  });

  it.each([
    ['yyyy"年"m"月"d"日"', '2024年12月15日'],
    ['[$-804]yyyy/m/d;@', '2024/12/15'],
    ['yyyy\\-mm\\-dd', '2024-12-15'],
    ['yy.m', '24.12'],
    ['yyyy/m/d h:mm', '2024/12/15 20:01'],
    ['h:mm', '20:01'],
    ['mm:ss', '01:00'],
    ['h:mm AM/PM', '8:01 下午'],
    ['上午/下午h"时"mm"分"', '下午8时01分'],
    ['m"月"d"日" aaaa', '12月15日 星期日'],
    ['[h]:mm', '2024-12-15 20:01'],
    ['[ss]', '2024-12-15 20:01'],
    ['d-mmm-yy', '2024-12-15 20:01'],
  ])('should be a date as the format %s shows it', async (format, quote) => {
    const styles = `<numFmts><numFmt numFmtId="164" formatCode="${format.replaceAll('"', '&quot;')}"/></numFmts><cellXfs><xf numFmtId="164"/></cellXfs>`;
    const sheetData = cell('<v>45641.83402777778</v>', 's="0"');
    expect(await readRaw({ sheetData, styles })).toMatchObject({
      rows: [['']],
      faults: [{ code: 'cell-date', quote }],
    });
  });

  it.each([
    [14, '2024/12/15'],
    [20, '20:01'],
    [31, '2024年12月15日'],
    [58, '12月15日'],
  ])('should be a date in the format %i of Chinese Excel', async (id, quote) => {
    const styles = `<cellXfs><xf numFmtId="${id}"/></cellXfs>`;
    const sheetData = cell('<v>45641.83402777778</v>', 's="0"');
    expect(await readRaw({ sheetData, styles })).toMatchObject({
      faults: [{ code: 'cell-date', quote }],
    });
  });

  it.each([
    ['0%', '53%'],
    ['0.0%', '53.1%'],
    ['#,##0.00', '0.53'],
    ['0', '1'],
    ['General', '0.531147541'],
  ])('should be what the format %s shows of a formula', async (format, text) => {
    const styles = `<numFmts><numFmt numFmtId="164" formatCode="${format}"/></numFmts><cellXfs><xf numFmtId="164"/></cellXfs>`;
    const sheetData = cell('<f>162/305</f><v>0.53114754098360655</v>', 's="0"');
    const quote = format.includes('%') ? '53.1147540983607%' : '0.531147540983607';
    expect(await readRaw({ sheetData, styles })).toMatchObject({
      rows: [[text]],
      faults: [{ code: 'cell-rounded', quote }],
    });
  });

  it('should be exactly what somebody typed, however it is shown', async () => {
    const styles = '<cellXfs><xf numFmtId="9"/></cellXfs>';
    expect(await readRaw({ sheetData: cell('<v>0.6239</v>', 's="0"'), styles })).toMatchObject({
      rows: [['62.39%']],
      faults: [],
    });
  });

  it.each([
    ['a number', '<v>305</v>', 's="1"', 'cell-struck'],
    ['a text', '<v>0</v>', 's="1" t="s"', 'cell-struck'],
    ['a text in part', '<v>1</v>', 's="1" t="s"', 'cell-struck'],
  ])(
    'should not be read where the whole cell is struck out: %s',
    async (_what, content, of, code) => {
      const sheet = await readRaw({
        sheetData: cell(content, of),
        styles:
          '<fonts><font/><font><strike/></font></fonts><cellXfs><xf fontId="0"/><xf fontId="1"/></cellXfs>',
        sharedStrings: `<si><t>305</t></si><si><r><t>305</t></r>${run('', '306')}</si>`,
      });
      expect(sheet).toMatchObject({ rows: [['']], faults: [{ code }] });
    },
  );

  it('should be read where all of it has a look of its own', async () => {
    const sheet = await readRaw({
      sheetData: cell('<v>0</v>', 's="0" t="s"'),
      styles: '<fonts><font><strike/></font></fonts><cellXfs><xf fontId="0"/></cellXfs>',
      sharedStrings: `<si>${run('<b/>', '305')}</si>`,
    });
    expect(sheet).toMatchObject({ rows: [['305']], faults: [] });
  });

  it('should be read whatever prefix its vocabulary has, and not be what another vocabulary says', async () => {
    const bytes = makeZip({
      entries: [
        {
          name: 'xl/workbook.xml',
          bytes:
            '<x:workbook xmlns:x="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:q="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><x:sheets><x:sheet name="S" q:id="a"/></x:sheets></x:workbook>',
        },
        {
          name: 'xl/_rels/workbook.xml.rels',
          bytes:
            '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="a" Type="x/worksheet" Target="/xl/s.xml"/></Relationships>',
        },
        {
          name: 'xl/s.xml',
          bytes:
            '<y:worksheet xmlns:y="http://purl.oclc.org/ooxml/spreadsheetml/main" xmlns:o="urn:other"><y:sheetData><y:row><y:c><y:v>7</y:v></y:c><o:c><o:v>8</o:v></o:c></y:row></y:sheetData></y:worksheet>',
        },
      ],
    });
    expect(await read(bytes)).toMatchObject({ ok: true, sheets: [{ name: 'S', rows: [['7']] }] });
  });

  it.each(['hidden', 'veryHidden'])('should not be what is %s', async (state) => {
    const bytes = await makeWorkbook({ sheets: { S: [['a']], T: [['b']] }, hidden: { T: state } });
    expect(await read(bytes)).toMatchObject({ ok: true, sheets: [{ name: 'S' }] });
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
  const MEGABYTE = 1024 * 1024;
  const spaces = (megabytes: number): string => ' '.repeat(megabytes * MEGABYTE);

  it('should be refused by the size that it names', async () => {
    expect(await codeOf(makeRawWorkbook({ sheetData: spaces(60) }))).toBe('sheet-expands');
  });

  it('should be refused where it names a smaller size', async () => {
    const bytes = makeRawWorkbook({ sheetData: spaces(60), claimedSize: 100 });
    expect(await codeOf(bytes)).toBe('sheet-broken');
  });

  it('should be refused for its ratio', async () => {
    expect(await codeOf(makeRawWorkbook({ sheetData: spaces(20) }))).toBe('sheet-expands');
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
    ['places before cells', manyRows(5_000, '<row><c r="GR1"><v>1</v></c></row>')],
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
