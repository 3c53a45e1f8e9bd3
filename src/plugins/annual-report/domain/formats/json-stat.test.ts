import JSONstat from 'jsonstat-toolkit';
import { indicatorsJsonStat, tableJsonStat } from './json-stat';
import { indicatorCells, tableCells } from './printed-cell';
import { annex, formatSource } from '../../../../../tests/support/builders/format-source';

const source = formatSource();
const table = annex(source);
const dataset = JSONstat(tableJsonStat({ ...source, table }));

const readBack = (read: typeof dataset, cells: ReturnType<typeof tableCells>) =>
  cells.map(({ row, year }) => {
    const datum = read.Data({ indicator: row, year: String(year) });
    return { row, year, value: datum?.value, status: datum?.status };
  });

const expected = (cells: ReturnType<typeof tableCells>) =>
  cells.map(({ row, year, value, status }) => ({ row, year, value, status }));

describe('JSON-stat of a table', () => {
  it('should be a dataset that names its edition', () => {
    expect(dataset).toMatchObject({
      class: 'dataset',
      updated: '2025-01-15T08:00:00.000Z',
      source: source.report.report.school.name,
      extension: { sha256: 'a'.repeat(64), edition: 2 },
    });
  });

  it('should give each number and status back to the toolkit', () => {
    const cells = tableCells({ table });
    expect(cells.length).toBeGreaterThan(0);
    expect(readBack(dataset, cells)).toEqual(expected(cells));
  });

  it('should have years as time and rows as metric', () => {
    expect([dataset.Dimension('year').role, dataset.Dimension('indicator').role]).toEqual([
      'time',
      'metric',
    ]);
  });

  it('should tell unit and decimals of a row', () => {
    const { unit } = dataset.Dimension('indicator').Category('graduates.total');
    expect(unit).toEqual({ decimals: 0, label: '人' });
  });

  it('should leave out a row that only groups', () => {
    expect(dataset.Dimension('indicator').id).not.toContain('students');
  });

  it('should have as many values as its size says', () => {
    const { value, size } = tableJsonStat({ ...source, table });
    expect(value).toHaveLength(size.reduce((product, length) => product * length, 1));
  });
});

describe('JSON-stat of all indicators', () => {
  it('should give each number and status back to the toolkit', () => {
    const cells = indicatorCells(source);
    expect(readBack(JSONstat(indicatorsJsonStat(source)), cells)).toEqual(expected(cells));
  });
});
