import { flattenIndicators, flattenTable, withProvenance, type FlatTable } from './flat-table';
import { annex, formatSource } from '../../../../../tests/support/builders/format-source';

const source = formatSource();
const table = annex(source);

const records = ({ columns, rows }: FlatTable) =>
  rows.map(({ cells }) =>
    Object.fromEntries(columns.map(({ name }, index) => [name, cells[index]])),
  );

describe('a table as rows', () => {
  const flat = flattenTable({ ...source, table });

  it('should have a line for each printed row, in its order', () => {
    expect(records(flat).map(({ row }) => row)).toEqual(table.rows.map(({ key }) => key));
  });

  it('should have as many cells in each line as columns', () => {
    expect(new Set(flat.rows.map(({ cells }) => cells.length))).toEqual(
      new Set([flat.columns.length]),
    );
  });

  it('should hold value, text, status and origin of each year', () => {
    const row = records(flat).find(({ indicator }) => indicator === 'graduates.total');
    expect(row).toMatchObject({
      value_2024: 305,
      text_2024: '305',
      status_2024: 'final',
      origin_2024: 'reported',
    });
  });

  it('should leave a missing value empty and say why', () => {
    const row = records(flat).find(({ indicator }) => indicator === 'graduates.employed');
    expect(row).toMatchObject({ value_2024: null, status_2024: 'not-applicable' });
  });

  it('should leave all cells of a heading empty', () => {
    const heading = records(flat).find(({ row }) => row === 'students');
    expect(heading).toMatchObject({
      indicator: null,
      label: '学生',
      value_2024: null,
      status_2024: null,
    });
  });
});

describe('the register of indicators as rows', () => {
  const flat = flattenIndicators(source);

  it('should have a line for each indicator and year', () => {
    expect(records(flat).map(({ indicator, year, value }) => [indicator, year, value])).toEqual(
      expect.arrayContaining([
        ['graduates.total', 2023, 280],
        ['graduates.total', 2024, 305],
        ['graduates.employed', 2024, null],
      ]),
    );
  });
});

describe('provenance', () => {
  it('should stand on every line', () => {
    const flat = flattenTable({ ...source, table });
    const lines = records(withProvenance({ ...source, flat, table }));
    expect(lines).toHaveLength(table.rows.length);
    for (const line of lines) {
      expect(line).toMatchObject({
        school: source.report.report.school.code,
        report_year: 2024,
        table: 'annex-1',
        edition: 2,
        sha256: 'a'.repeat(64),
      });
    }
  });
});
