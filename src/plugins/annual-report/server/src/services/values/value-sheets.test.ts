import type { LayoutRow } from '../../../../contract/layout';
import type { TableIndicator, ValueTable } from '../../repositories/values/value-read-repository';
import { compareValues } from './compare-values';
import { findSheetTable, surveyYear } from './find-sheet-table';
import { readValueSheet } from './read-value-sheet';
import type { GridCell, ValueGrid } from './value-grid-service';
import { tableToSheet } from './value-sheets';
import { writeCsv } from '../../sheets/csv-sheets';
import { readSheets } from '../../sheets/read-sheets';
import type { ReadSheet, SheetFault } from '../../sheets/sheet';
import { writeXlsx } from '../../sheets/xlsx-sheets';

const REPORT = { school: 'juying', year: 2024 };

const layoutRow = (row: Partial<LayoutRow> & { key: string; label: string }): LayoutRow => ({
  indicator: row.key,
  seq: null,
  level: 0,
  parent: null,
  required: true,
  footnote: null,
  ...row,
});

const TABLE: ValueTable = {
  key: 'annex-1',
  kind: 'annex',
  title: '计分卡',
  display: 'table',
  changedAt: '2024-12-01T00:00:00.000Z',
  years: [2023, 2024],
  layout: [
    layoutRow({ key: 'students.total', label: '在校生', seq: 1 }),
    layoutRow({ key: 'group', indicator: null, label: '毕业生情况', seq: 2, required: false }),
    layoutRow({ key: 'graduates.total', label: '毕业生', level: 1 }),
    layoutRow({ key: 'graduates.rate', label: '就业率', level: 1, required: false }),
    layoutRow({ key: 'finance.income', label: '-收入', required: false }),
  ],
};

const OTHER: ValueTable = {
  ...TABLE,
  key: 'annex-2',
  title: '满意度调查表',
  layout: [layoutRow({ key: 'satisfaction.students', label: '在校生满意度' })],
};

const indicator = (
  code: string,
  unit: string | null,
  kind: TableIndicator['kind'] = 'count',
  more: Partial<TableIndicator> = {},
): TableIndicator => ({
  code,
  name: code,
  unit,
  kind,
  decimals: 0,
  isWeightedByRespondents: false,
  ...more,
});

const INDICATORS = new Map(
  [
    indicator('students.total', '人'),
    indicator('graduates.total', '人'),
    indicator('graduates.rate', '%', 'percent', { decimals: 2 }),
    indicator('finance.income', '万元', 'amount', { decimals: 2 }),
    indicator('satisfaction.students', '%', 'percent', { isWeightedByRespondents: true }),
  ].map((entry) => [entry.code, entry]),
);

const cell = (code: string, year: number, given: Partial<GridCell>): GridCell => ({
  indicator: code,
  year,
  value: null,
  text: null,
  status: 'final',
  respondents: null,
  method: null,
  note: null,
  revision: 1,
  reviewedRevision: null,
  changedAt: '2025-01-01T00:00:00.000Z',
  changedBy: null,
  printed: given.text ?? '',
  ...given,
});

const CELLS = [
  cell('students.total', 2023, { value: 1200, text: '1,200' }),
  cell('students.total', 2024, { value: 2, text: '两', note: '说明' }),
  cell('graduates.total', 2023, { status: 'not-collected', printed: '未采集' }),
  cell('graduates.total', 2024, { value: 305, printed: '305', status: 'provisional' }),
  cell('graduates.rate', 2024, { status: 'not-applicable', text: '仅高职填报' }),
  cell('satisfaction.students', 2024, { value: 91, text: '91%', respondents: 633, method: '问卷' }),
];

const GRID: ValueGrid = { tables: [TABLE, OTHER], indicators: INDICATORS, cells: CELLS };

const sheetOf = (table: ValueTable = TABLE) => tableToSheet({ ...REPORT, table, grid: GRID });

const asRead = (rows: string[][], faults: SheetFault[] = []): ReadSheet => ({
  name: 'S',
  rows,
  faults,
});

/** The template of the table with some cells replaced, by their addresses. */
const edited = (cells: Record<string, string>, table: ValueTable = TABLE): ReadSheet => {
  const { rows } = sheetOf(table).sheet;
  for (const [address, text] of Object.entries(cells)) {
    const row = Number(address.slice(1)) - 1;
    const column = address.charCodeAt(0) - 65;
    while (rows.length <= row) rows.push([]);
    const target = rows[row] ?? [];
    while (target.length <= column) target.push('');
    target[column] = text;
  }
  return asRead(rows);
};

const importOf = (...sheets: ReadSheet[]) => {
  const readings = sheets.map((sheet) => {
    const { found, problems } = findSheetTable({ sheet, tables: GRID.tables, report: REPORT });
    const reading = found
      ? readValueSheet({ sheet, ...found, tables: GRID.tables, indicators: INDICATORS })
      : { rows: [], problems: [] };
    const ownYear = surveyYear({ year: 2024, years: found?.table.years ?? [2024] });
    return {
      problems: [...problems, ...reading.problems],
      rows: reading.rows,
      surveyYear: ownYear,
    };
  });
  const { compared, problems } = compareValues({ sheets: readings, cells: CELLS });
  return {
    problems: [...readings.flatMap((reading) => reading.problems), ...problems],
    differences: compared.map(({ difference }) => difference),
  };
};

/** Where each problem is and what it is: `D5 value-unit`. */
const problemsOf = (...sheets: ReadSheet[]): string[] =>
  importOf(...sheets).problems.map(({ code, row, column }) =>
    `${column?.letters ?? ''}${row ?? ''} ${code}`.trim(),
  );

const changesOf = (...sheets: ReadSheet[]) => {
  const { problems, differences } = importOf(...sheets);
  expect(problems.filter(({ severity }) => severity === 'error')).toEqual([]);
  return differences.filter(({ kind }) => kind !== 'same');
};

describe('the template of a table', () => {
  it('should be in the official order, filled with what stands now', () => {
    expect(sheetOf().sheet.rows.slice(2)).toEqual([
      ['表格标识', 'juying/2024/annex-1'],
      ['序号', '指标', '单位', '2023 年', '2024 年', '备注', '指标代码', '内部备注'],
      ['1', '在校生', '人', '1,200', '两', '说明', 'students.total', ''],
      ['2', '毕业生情况', '', '', '', '', '', ''],
      ['', '　毕业生', '人', '未采集', '305', '', 'graduates.total', ''],
      ['', '　就业率', '%', '', '仅高职填报', '', 'graduates.rate', ''],
      ['', '-收入', '万元', '', '', '', 'finance.income', ''],
    ]);
  });

  it('should have columns for the survey where the table is one', () => {
    expect(sheetOf(OTHER).sheet.rows.slice(3)).toEqual([
      [
        '序号',
        '指标',
        '单位',
        '2023 年',
        '2024 年',
        '调查人数',
        '调查方式',
        '备注',
        '指标代码',
        '内部备注',
      ],
      ['', '在校生满意度', '%', '', '91%', '633', '问卷', '', 'satisfaction.students', ''],
    ]);
  });

  it('should say that an empty cell changes nothing', () => {
    expect(sheetOf().sheet.rows[1]?.[0]).toContain('留空表示不改动');
  });

  it.each(['xlsx', 'csv'])('should change nothing when it comes back as %s', async (format) => {
    const { sheet, look } = sheetOf();
    const bytes = format === 'csv' ? writeCsv({ sheet }) : await writeXlsx({ sheet, look });
    const reading = await readSheets({ bytes, name: `values.${format}` });
    const sheets = reading.ok ? reading.sheets : [];
    const { problems, differences } = importOf(...sheets);
    expect(problems).toEqual([]);
    expect(differences.map(({ kind }) => kind)).toEqual(['same', 'same', 'same', 'same', 'same']);
  });
});

describe('a table that comes back', () => {
  it('should show what was added and what was changed, beside what stands', () => {
    expect(changesOf(edited({ D5: '1,201', E9: '12.5' }))).toMatchObject([
      {
        indicator: 'students.total',
        year: 2023,
        label: '在校生',
        kind: 'changed',
        revision: 1,
        old: { value: 1200, text: '1,200', status: 'final' },
        new: { value: 1201, text: '1,201', status: 'final', printed: '1,201' },
      },
      { indicator: 'finance.income', year: 2024, kind: 'added', revision: null, old: null },
    ]);
  });

  it('should leave alone what stands where a cell is empty', () => {
    expect(changesOf(edited({ D5: '', E5: ' ', F5: '' }))).toEqual([]);
  });

  it('should take a status for what it says', () => {
    const [change] = changesOf(edited({ E7: '——' }));
    expect(change?.new).toMatchObject({ value: null, text: '——', status: 'not-collected' });
  });

  it('should keep a value provisional, which a sheet cannot say', () => {
    expect(changesOf(edited({ E7: '306' }))[0]?.new).toMatchObject({ status: 'provisional' });
  });

  it('should change a note without touching a value that could not be read again', () => {
    const [change, ...more] = changesOf(edited({ F5: '新的说明' }));
    expect(change?.new).toMatchObject({ value: 2, text: '两', note: '新的说明' });
    expect(more).toEqual([]);
  });

  it('should take respondents and method for the report’s own year', () => {
    const changes = changesOf(edited({ F5: '1,187 人', G5: '访谈' }, OTHER));
    expect(changes).toMatchObject([{ year: 2024, new: { respondents: 1187, method: '访谈' } }]);
  });

  it('should be known by its codes where its mark is gone', () => {
    const sheet = edited({ D5: '7' });
    expect(changesOf(asRead(sheet.rows.slice(3)))).toMatchObject([{ new: { value: 7 } }]);
  });

  it('should be read in another order of rows and columns', () => {
    const rows = edited({ E9: '12.5' }).rows.slice(3);
    const [head = [], ...data] = rows;
    const mirrored = [head, ...data.reverse()].map((cells) => [...cells].reverse());
    expect(changesOf(asRead(mirrored))).toMatchObject([{ indicator: 'finance.income' }]);
  });

  it('should warn of more decimals than the indicator has, and take them', () => {
    const { problems, differences } = importOf(edited({ E7: '305.5' }));
    expect(problems).toMatchObject([{ severity: 'warning', code: 'more-decimals' }]);
    expect(differences).toContainEqual(expect.objectContaining({ kind: 'changed' }));
  });

  it.each([
    ['a value that cannot be read', { D5: '12人/3人' }, ['D5 value-several-numbers']],
    ['another unit', { E7: '12 个' }, ['E7 value-unit']],
    ['a status misspelt', { E7: '未采' }, ['E7 value-status-misspelt']],
    ['a percentage beyond 100', { E8: '912%' }, ['E8 percent-range']],
    ['a negative percentage', { E8: '-1%' }, ['E8 percent-range']],
    ['an unknown code', { G9: 'finance.nothing' }, ['G9 code-unknown']],
    ['a code of another table', { G9: 'satisfaction.students' }, ['G9 code-of-another-table']],
    ['a code that stands twice', { G9: 'students.total' }, ['G9 row-twice']],
    ['a required row that is missing', { G7: '', D7: '', E7: '' }, ['row-missing']],
    ['a value without a code', { G9: '', E9: '5' }, ['E9 row-without-code']],
    ['a value of a row that groups', { E6: '5' }, ['E6 value-in-group']],
    ['a label that slipped', { B9: '就业率' }, ['B9 label-mismatch']],
    ['another unit in the column of units', { C9: '元' }, ['C9 unit-mismatch']],
    ['a year that the table has not', { D4: '2019 年' }, ['D4 year-unknown']],
    ['a column that stands twice', { D4: '2024 年' }, ['E4 column-twice']],
    ['a column that nobody knows', { F4: '备往' }, ['F4 column-unknown']],
    ['a value beside the table', { I5: '7' }, ['I5 column-unnamed']],
    ['a head without years', { D4: '', E4: '' }, expect.arrayContaining(['4 years-missing'])],
    ['a head that is gone', { G4: '' }, ['head-missing']],
    ['a table of another year', { B3: 'juying/2023/annex-1' }, ['sheet-of-another']],
    ['a table of another school', { B3: 'other/2024/annex-1' }, ['sheet-of-another']],
    ['a table that the report has not', { B3: 'juying/2024/annex-9' }, ['sheet-of-another']],
  ] as [string, Record<string, string>, string[]][])(
    'should name %s with its cell',
    (_what, cells, problems) => {
      expect(problemsOf(edited(cells))).toEqual(problems);
    },
  );

  it('should name respondents that are not whole', () => {
    expect(problemsOf(edited({ F5: '约 600' }, OTHER))).toEqual(['F5 respondents-not-whole']);
  });

  it('should name cells that the spreadsheet broke', () => {
    const faults: SheetFault[] = [
      { row: 4, column: 3, code: 'cell-error', quote: '#REF!' },
      { row: 6, column: 4, code: 'cell-date', quote: '2024-12-15' },
    ];
    const sheet = { ...edited({ D5: '', E7: '' }), faults };
    expect(problemsOf(sheet)).toEqual(['D5 cell-error', 'E7 cell-date']);
  });

  it('should name a value that two sheets give differently', () => {
    expect(problemsOf(edited({ D5: '7' }), edited({ D5: '8' }))).toEqual(['D5 value-contradicts']);
  });

  it('should say what is wrong in both languages, and quote it', () => {
    const [problem] = importOf(edited({ E7: '12 个' })).problems;
    expect(problem).toMatchObject({
      severity: 'error',
      sheet: 'S',
      row: 7,
      column: { letters: 'E', name: '2024 年' },
      quote: '12 个',
      messages: { zh: expect.stringContaining('“个”'), en: expect.stringContaining('"人"') },
    });
  });
});
