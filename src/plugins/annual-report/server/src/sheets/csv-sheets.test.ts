import { writeCsv } from './csv-sheets';
import { readSheets } from './read-sheets';

const read = (bytes: Buffer | string) =>
  readSheets({ bytes: Buffer.from(bytes), name: 'values.csv' });

const write = (rows: string[][]): string => writeCsv({ sheet: { name: 'S', rows } }).toString();

const ROWS = [
  ['指标', '2024 年'],
  ['毕业生人数', '417,822'],
];
/** 指标,2024 年 / 毕业生人数,"417,822" */
const GB18030 = Buffer.concat([
  Buffer.from('d6b8b1ea2c3230323420c4ea0d0a', 'hex'),
  Buffer.from('b1cfd2b5c9fac8cbcafd2c223431372c383232220d0a', 'hex'),
]);

describe('reading CSV', () => {
  const csv = '指标,2024 年\r\n毕业生人数,"417,822"\r\n';

  it.each([
    ['UTF-8', Buffer.from(csv)],
    ['UTF-8 with a mark', Buffer.from(`\ufeff${csv}`)],
    ['GB18030, as Chinese Excel writes it', GB18030],
    [
      'UTF-16, as Excel’s Unicode text',
      Buffer.from(`\ufeff${csv.replaceAll(',2', '\t2').replace(',"', '\t"')}`, 'utf16le'),
    ],
    ['semicolons', Buffer.from(csv.replace(',2', ';2').replace(',"', ';"'))],
  ])('should read %s', async (_what, bytes) => {
    expect(await read(bytes)).toMatchObject({ ok: true, sheets: [{ rows: ROWS, faults: [] }] });
  });

  it('should know commas beside a note full of semicolons', async () => {
    const sheets = [
      {
        rows: [
          ['a', 'b', 'c'],
          ['1', 'x;y;z;w', '2'],
        ],
      },
    ];
    expect(await read('a,b,c\n1,"x;y;z;w",2\n')).toMatchObject({ ok: true, sheets });
  });

  it('should take the guard off a text', async () => {
    const sheets = [{ rows: [['=1+1', '-', "'quoted"]] }];
    expect(await read(`'=1+1,'-,'quoted`)).toMatchObject({ sheets });
  });

  it('should keep empty lines, so that rows keep their numbers', async () => {
    expect(await read('a\n\nb')).toMatchObject({ sheets: [{ rows: [['a'], [''], ['b']] }] });
  });

  it.each([
    ['a quote that does not end', 'a,b\nc,"d\n', 'sheet-quotes'],
    ['bytes of no encoding', Buffer.from([0x61, 0xff, 0xff, 0x0a]), 'sheet-encoding'],
    ['a program', Buffer.from('MZ\u0000\u0001'), 'sheet-not-workbook'],
    ['too many rows', 'a\n'.repeat(20_001), 'sheet-too-many-rows'],
    ['too many columns', ','.repeat(200), 'sheet-too-many-rows'],
    ['too many cells', `${','.repeat(150)}\n`.repeat(2000), 'sheet-too-many-rows'],
  ])('should refuse %s', async (_what, bytes, code) => {
    expect(await read(bytes)).toMatchObject({ ok: false, code });
  });
});

describe('writing CSV', () => {
  it('should be UTF-8 with a mark and Windows line ends', () => {
    expect(
      write([
        ['指标', '1,5'],
        ['a"b', ''],
      ]),
    ).toBe('\ufeff指标,"1,5"\r\n"a""b",\r\n');
  });

  it.each(['=1+1', '+5', '@SUM(A1)', '-', '-A1', '\t=1', '\r=1'])(
    'should leave %j a text',
    (text) => {
      expect(write([[text]])).toContain(`'${text}`);
    },
  );

  it.each(['-12.5', '-1,234', '-3%', '——', '5', '约 12'])('should leave %s as it is', (text) => {
    expect(write([[text]])).not.toContain("'");
  });

  it('should be read as what was written', async () => {
    const rows = [
      ['=1+1', '-', '-12.5', '——', 'a"b', 'x\ny', '　缩进', ' '],
      ['', '', '', '', '', '', '', 'end'],
    ];
    expect(await read(writeCsv({ sheet: { name: 'S', rows } }))).toMatchObject({
      sheets: [{ rows }],
    });
  });
});
