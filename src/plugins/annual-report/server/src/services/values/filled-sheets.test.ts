import { Workbook, type Worksheet } from 'exceljs';
import type { TableIndicator, ValueTable } from '../../repositories/values/value-read-repository';
import { writeCsv } from '../../sheets/csv-sheets';
import { readSheets } from '../../sheets/read-sheets';
import { writeXlsx } from '../../sheets/xlsx-sheets';
import { compareValues } from './compare-values';
import { findSheetTable, leaveOutOtherSheets } from './find-sheet-table';
import { readValueSheet } from './read-value-sheet';
import type { GridCell, ValueGrid } from './value-grid-service';
import { tableToSheet } from './value-sheets';

const REPORT = { school: 'juying', year: 2024 };
const YEARS = [2023, 2024];

const INDICATORS = new Map(
  (
    [
      ['graduates.total', '人', 'count', 0],
      ['graduates.placed', '人', 'count', 0],
      ['graduates.rate', '%', 'percent', 2],
      ['finance.income', '万元', 'amount', 2],
      ['teachers.ratio', null, 'ratio', 2],
    ] satisfies [string, string | null, TableIndicator['kind'], number][]
  ).map(([code, unit, kind, decimals]) => [
    code,
    { code, name: code, unit, kind, decimals, isWeightedByRespondents: false },
  ]),
);

const TABLE: ValueTable = {
  key: 'annex-1',
  kind: 'annex',
  title: '计分卡',
  display: 'table',
  changedAt: '2024-12-01T00:00:00.000Z',
  years: YEARS,
  layout: [...INDICATORS.keys()].map((key, index) => ({
    key,
    indicator: key,
    label: ['毕业生人数', '落实人数', '就业率', '经费', '生师比'][index] ?? '',
    seq: index + 1,
    level: 0,
    parent: null,
    required: true,
    footnote: null,
  })),
};

const PRINTED: Record<string, [string, string]> = {
  'graduates.total': ['1,312', '305'],
  'graduates.placed': ['312', '未采集'],
  'graduates.rate': ['58%', '62.50%'],
  'finance.income': ['1,234.50', '约 12'],
  'teachers.ratio': ['20:1', '18:1'],
};

const CELLS = Object.entries(PRINTED).flatMap(([indicator, texts]) =>
  texts.map((text, index): GridCell => ({
    indicator,
    year: YEARS[index] ?? 0,
    value: text === '未采集' ? null : Number(text.replace(/[^\d.]|:1/g, '')),
    text,
    status: text === '未采集' ? 'not-collected' : text.startsWith('约') ? 'estimated' : 'final',
    respondents: null,
    method: null,
    note: null,
    revision: 1,
    reviewedRevision: null,
    changedAt: '2025-01-01T00:00:00.000Z',
    changedBy: null,
    printed: text,
  })),
);

const GRID: ValueGrid = { tables: [TABLE], indicators: INDICATORS, cells: CELLS };
const TEMPLATE = tableToSheet({ ...REPORT, table: TABLE, grid: GRID });

const importOf = async (bytes: Buffer, name: string) => {
  const reading = await readSheets({ bytes, name });
  if (!reading.ok) return { problems: [reading.code], changes: [] };
  const places = leaveOutOtherSheets(
    reading.sheets.map((sheet) => ({
      sheet,
      ...findSheetTable({ sheet, tables: GRID.tables, report: REPORT }),
    })),
  );
  const read = places.flatMap(({ sheet, found }) =>
    found ? [readValueSheet({ sheet, ...found, tables: GRID.tables, indicators: INDICATORS })] : [],
  );
  const { compared, problems } = compareValues({
    sheets: read.map(({ rows }) => ({ rows, surveyYear: 2024 })),
    cells: CELLS,
  });
  const all = [
    ...places.flatMap((place) => place.problems),
    ...read.flatMap((one) => one.problems),
  ];
  return {
    problems: [...all, ...problems].map(({ severity, code, row, column }) =>
      `${severity} ${column?.letters ?? ''}${row ?? ''} ${code}`.replace('  ', ' '),
    ),
    changes: compared
      .filter(({ difference }) => difference.kind !== 'same')
      .map(({ difference: { indicator, year, new: side } }) =>
        [`${indicator} ${year} ${side.printed}`, ...(side.note ? [side.note] : [])].join(' | '),
      ),
  };
};

type Fill = (sheet: Worksheet, workbook: Workbook) => void;

/** The template as Excel would save it after somebody filled it in. */
const filled = async (fill: Fill) => {
  const workbook = new Workbook();
  const template = await writeXlsx(TEMPLATE);
  // The type of exceljs is that of an older Buffer.
  await workbook.xlsx.load(new Uint8Array(template).buffer);
  const [sheet] = workbook.worksheets;
  if (!sheet) throw new Error('The template has no sheet.');
  fill(sheet, workbook);
  return importOf(Buffer.from(await workbook.xlsx.writeBuffer()), 'values.xlsx');
};

const NOTHING = { problems: [], changes: [] };

describe('the template in a spreadsheet', () => {
  it('should have numbers where numbers are entered, so that a formula typed there is one', async () => {
    const workbook = new Workbook();
    await workbook.xlsx.load(new Uint8Array(await writeXlsx(TEMPLATE)).buffer);
    const looks = ['D5', 'E5', 'E6', 'D7', 'E7', 'D8', 'E8', 'D9', 'F5', 'B5'].map((address) => {
      const cell = workbook.worksheets[0]?.getCell(address);
      return `${address} ${JSON.stringify(cell?.value)} ${cell?.numFmt}`;
    });
    expect(looks).toEqual([
      'D5 1312 #,##0',
      'E5 305 0',
      'E6 "未采集" 0',
      'D7 0.58 0%',
      'E7 0.625 0.00%',
      'D8 1234.5 #,##0.00',
      'E8 "约 12" 0.00',
      'D9 "20:1" @',
      'F5 null @',
      'B5 "毕业生人数" @',
    ]);
  });

  it('should change nothing when it comes back as it was', async () => {
    expect(await filled(() => undefined)).toEqual(NOTHING);
  });
});

describe('a workbook as people fill it in', () => {
  it.each<[string, Fill, string[], string[]]>([
    [
      'a formula, as it is shown',
      (sheet) => {
        sheet.getCell('D7').value = { formula: 'E5/D5', result: 162 / 305 };
      },
      ['warning D7 cell-rounded'],
      ['graduates.rate 2023 53%'],
    ],
    [
      'a formula in a cell without a format, at the decimals of the indicator',
      (sheet) => {
        sheet.getCell('D8').value = { formula: 'E5/D5', result: 100 / 3 };
        sheet.getCell('D8').numFmt = 'General';
      },
      ['warning D8 cell-rounded'],
      ['finance.income 2023 33.33'],
    ],
    [
      'a formula that gives nothing',
      (sheet) => {
        sheet.getCell('F5').value = { formula: 'IF(A1="","",A1)', result: '' };
      },
      [],
      [],
    ],
    [
      'a sum that is whole',
      (sheet) => {
        sheet.getCell('E5').value = { formula: 'SUM(D5:D6)', result: 306 };
      },
      [],
      ['graduates.total 2024 306'],
    ],
    [
      'a footnote above the line',
      (sheet) => {
        sheet.getCell('E5').value = {
          richText: [{ text: '305' }, { text: '1', font: { vertAlign: 'superscript' } }],
        };
      },
      ['error E5 cell-raised'],
      [],
    ],
    [
      'a chemical index in a note',
      (sheet) => {
        sheet.getCell('F5').value = {
          richText: [{ text: 'CO' }, { text: '2', font: { vertAlign: 'subscript' } }],
        };
      },
      ['error F5 cell-raised'],
      [],
    ],
    [
      'an old number struck out beside the new',
      (sheet) => {
        sheet.getCell('E5').value = {
          richText: [{ text: '305', font: { strike: true } }, { text: '306' }],
        };
      },
      ['error E5 cell-struck'],
      [],
    ],
    [
      'a number that is struck out as a whole',
      (sheet) => {
        sheet.getCell('D5').font = { strike: true };
      },
      ['error D5 cell-struck'],
      [],
    ],
    [
      'a value merged over two rows',
      (sheet) => {
        sheet.getCell('E5').value = 300;
        sheet.mergeCells('E5:E6');
      },
      ['error E6 cell-merged'],
      ['graduates.total 2024 300'],
    ],
    [
      'a value merged over two years',
      (sheet) => {
        sheet.getCell('D5').value = 300;
        sheet.mergeCells('D5:E5');
      },
      ['error E5 cell-merged-across'],
      ['graduates.total 2023 300'],
    ],
    [
      'a note merged over the rows that it is about',
      (sheet) => {
        sheet.getCell('F5').value = '全部为本地生';
        sheet.mergeCells('F5:F6');
      },
      [],
      ['graduates.total 2024 305 | 全部为本地生'],
    ],
    [
      'a date in a note, as it looks',
      (sheet) => {
        sheet.getCell('F5').value = new Date('2024-12-15');
        sheet.getCell('F5').numFmt = 'yyyy"年"m"月"d"日"';
      },
      [],
      ['graduates.total 2024 305 | 2024年12月15日'],
    ],
    [
      'a ratio that became a time',
      (sheet) => {
        sheet.getCell('E9').value = new Date(Date.UTC(1899, 11, 30, 20, 1));
        sheet.getCell('E9').numFmt = 'h:mm';
      },
      ['error E9 cell-date'],
      [],
    ],
    [
      'a foot line',
      (sheet) => {
        sheet.addRow([]);
        sheet.addRow(['', '审核人：', '', '李四', '', '填表日期：', new Date('2024-12-15')]);
        sheet.addRow(['', '联系电话：', '', 65_123_456]);
        sheet.addRow(['', '', '', '', '2024年12月15日']);
      },
      [],
      [],
    ],
    [
      'a foot line that is merged over the table',
      (sheet) => {
        sheet.getCell('A11').value = '填表人：张三　审核人：李四';
        sheet.mergeCells('A11:G11');
      },
      [],
      [],
    ],
    [
      'a sum below the table',
      (sheet) => {
        sheet.addRow(['', '合计', '', 1000, 1200]);
      },
      ['error D10 row-without-code', 'error E10 row-without-code'],
      [],
    ],
    [
      'a sheet of notes beside the table',
      (_sheet, workbook) => {
        workbook.addWorksheet('说明').addRow(['请在 12 月 20 日前交']);
      },
      ['warning sheet-left-out'],
      [],
    ],
    [
      'a hidden sheet beside the table',
      (_sheet, workbook) => {
        workbook.addWorksheet('旧表', { state: 'veryHidden' }).addRow(['a', 1]);
      },
      [],
      [],
    ],
    [
      'a percent typed as a fraction',
      (sheet) => {
        sheet.getCell('D7').value = 0.6;
        sheet.getCell('D7').numFmt = 'General';
      },
      ['warning D7 percent-fraction'],
      ['graduates.rate 2023 0.6'],
    ],
    [
      'full-width digits',
      (sheet) => {
        sheet.getCell('E5').value = '３０６';
      },
      [],
      ['graduates.total 2024 ３０６'],
    ],
    [
      'a picture in a cell',
      (sheet) => {
        const result = '=DISPIMG("ID_1",1)';
        sheet.getCell('F5').value = { formula: '_xlfn.DISPIMG("ID_1",1)', result };
      },
      ['error F5 cell-picture'],
      [],
    ],
    [
      'an error of a formula',
      (sheet) => {
        sheet.getCell('E5').value = { formula: 'A1/0', result: { error: '#DIV/0!' } };
      },
      ['error E5 cell-error'],
      [],
    ],
  ])('should be taken or refused for what it holds: %s', async (_what, fill, problems, changes) => {
    expect(await filled(fill)).toEqual({ problems, changes });
  });

  it('should be refused where no sheet has a head', async () => {
    const { problems } = await filled((sheet) => {
      sheet.getCell('G4').value = '';
    });
    expect(problems).toEqual(['error head-missing']);
  });
});

describe('a CSV file as people fill it in', () => {
  const csv = (): string => writeCsv({ sheet: TEMPLATE.sheet }).toString();
  const trial = (text: string) => importOf(Buffer.from(text), 'values.csv');

  it.each<[string, (text: string) => string, string[], string[]]>([
    ['as it was', (text) => text, [], []],
    [
      'a note full of semicolons',
      (text) => text.replace(',305,,', ',305,"a;b;c;d;e;f;g;h;i;j;k;l;m;n",'),
      [],
      ['graduates.total 2024 305 | a;b;c;d;e;f;g;h;i;j;k;l;m;n'],
    ],
    [
      'a note of several lines',
      (text) => text.replace(',305,,', ',305,"一\n二",'),
      [],
      ['graduates.total 2024 305 | 一\n二'],
    ],
    [
      'quotes inside a note',
      (text) => text.replace(',305,,', ',305,"说""好"";",'),
      [],
      ['graduates.total 2024 305 | 说"好";'],
    ],
    ['a number without its comma', (text) => text.replace('"1,312"', '1312'), [], []],
    [
      'another number',
      (text) => text.replace('"1,312"', '1313'),
      [],
      ['graduates.total 2023 1313'],
    ],
    ['a foot line', (text) => `${text},审核人：,,李四,,,\r\n`, [], []],
    ['empty lines below', (text) => `${text},,,,,,\r\n\r\n`, [], []],
    [
      'a row whose code is gone',
      (text) => text.replace('teachers.ratio', ''),
      ['error D9 row-without-code', 'error E9 row-without-code', 'error row-missing'],
      [],
    ],
    ['line ends of Unix', (text) => text.replaceAll('\r\n', '\n'), [], []],
    ['line ends of an old Mac', (text) => text.replaceAll('\r\n', '\r'), [], []],
    [
      'full-width commas inside a number',
      (text) => text.replace('"1,312"', '1，313'),
      [],
      ['graduates.total 2023 1，313'],
    ],
    [
      'semicolons and commas in numbers',
      (text) =>
        text.replace('"1,312"', '1313').replace('"1,234.50"', '1234.50').replaceAll(',', ';'),
      [],
      ['graduates.total 2023 1313'],
    ],
  ])('should be taken for what it holds: %s', async (_what, change, problems, changes) => {
    expect(await trial(change(csv()))).toEqual({ problems, changes });
  });
});
