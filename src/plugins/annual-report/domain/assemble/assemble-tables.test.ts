import { assembleTables } from './assemble-tables';
import type { ReportContent } from '../content/report-content';
import { numberReport } from '../outline/number-report';
import { buildValueBook } from '../values/value-book';
import {
  chapter,
  indicator,
  layoutRow,
  observation,
  table,
} from '../../../../../tests/support/builders/content';

const assemble = ({
  tables,
  shown = tables.map((item) => item.documentId),
  indicators = [indicator()],
  observations = [],
}: Pick<ReportContent, 'tables'> &
  Partial<Pick<ReportContent, 'indicators' | 'observations'>> & { shown?: string[] }) =>
  assembleTables({
    tables,
    numbering: numberReport({
      chapters: [chapter({ blocks: shown.map((id) => ({ type: 'table', table: id })) })],
      cases: [],
      tables,
    }),
    indicators: new Map(indicators.map((item) => [item.code, item])),
    values: buildValueBook({ indicators, observations, years: [2023, 2024] }),
  });

const cellOf = (given: Omit<Parameters<typeof assemble>[0], 'tables'> & { row?: object }) => {
  const tables = [table({ years: [2024], layout: [layoutRow(given.row)] })];
  return assemble({ ...given, tables })[0]?.rows[0]?.cells['2024'];
};

describe('tables of a report', () => {
  it('should come in reading order with the labels of their kinds', () => {
    const tables = [
      table({ documentId: 'annex', kind: 'annex' }),
      table({ documentId: 'chart', kind: 'trend' }),
    ];
    const assembled = assemble({ tables, shown: ['chart', 'annex'] });
    expect(assembled.map(({ id, number, label, chapter: at }) => [id, number, label, at])).toEqual([
      ['chart', 1, '表 1', '1'],
      ['annex', 1, '附表 1', '1'],
    ]);
  });

  it('should leave out a table that no block shows', () => {
    expect(assemble({ tables: [table()], shown: [] })).toEqual([]);
  });

  it('should keep the order of rows and say what each is', () => {
    const group = layoutRow({ indicator: null, key: 'students', label: '学生', seq: null });
    const row = layoutRow({ parent: 'students', level: 1, required: true, footnote: '*' });
    const [assembled] = assemble({ tables: [table({ layout: [group, row] })] });
    expect(assembled?.rows).toMatchObject([
      { key: 'students', indicator: null, label: '学生', unit: null, seq: null, cells: {} },
      {
        key: 'graduates.total',
        indicator: 'graduates.total',
        unit: '人',
        level: 1,
        parent: 'students',
        required: true,
        footnote: '*',
      },
    ]);
  });

  it('should have a cell for each year of the table', () => {
    const tables = [table({ years: [2023, 2024] })];
    const observations = [observation({ year: 2023, value: 280 }), observation()];
    const [assembled] = assemble({ tables, observations });
    expect(assembled?.rows[0]?.cells).toMatchObject({
      '2023': { value: 280, text: '280' },
      '2024': { value: 305, text: '305' },
    });
  });
});

describe('the cell of a table', () => {
  it('should print the observation', () => {
    const observations = [
      observation({ value: 92.5, text: '92.50', method: '问卷', respondents: 410, note: '抽样' }),
    ];
    expect(cellOf({ observations })).toEqual({
      value: 92.5,
      text: '92.50',
      status: 'final',
      origin: 'reported',
      note: '抽样',
      respondents: 410,
      method: '问卷',
    });
  });

  it("should print a number at the indicator's decimals", () => {
    const indicators = [indicator({ decimals: 2 })];
    expect(cellOf({ indicators, observations: [observation({ value: 92.5 })] })?.text).toBe(
      '92.50',
    );
  });

  it('should print its own typed value where it has one', () => {
    const row = { cells: { '2024': { text: '301', value: 301 } } };
    expect(cellOf({ row, observations: [observation()] })).toEqual({
      value: 301,
      text: '301',
      status: 'final',
      origin: 'typed',
      note: null,
      respondents: null,
      method: null,
    });
  });

  it('should say that a value was not collected, and never 0 or blank', () => {
    expect(cellOf({})).toMatchObject({ value: null, text: '未采集', status: 'not-collected' });
  });

  it('should print what its formula gives where nothing was entered', () => {
    const indicators = [indicator({ decimals: 1, kind: 'percent', formula: 'percent(a.b, 3)' })];
    const observations = [observation({ indicator: 'a.b', value: 1 })];
    expect(cellOf({ indicators, observations })).toEqual({
      value: 33.3,
      text: '33.3%',
      status: 'final',
      origin: 'derived',
      note: null,
      respondents: null,
      method: null,
    });
  });

  it('should keep zero a number', () => {
    expect(cellOf({ observations: [observation({ value: 0 })] })).toMatchObject({
      value: 0,
      text: '0',
      status: 'final',
    });
  });

  it('should keep a named status', () => {
    const observations = [observation({ value: null, status: 'suppressed' })];
    expect(cellOf({ observations })).toMatchObject({ value: null, text: '不公开' });
  });
});
