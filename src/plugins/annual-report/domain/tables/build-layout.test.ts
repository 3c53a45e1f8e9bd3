import type { TableRowRequest } from '../../contract/admin/tables';
import { buildLayout } from './build-layout';

const INDICATORS = new Map([['a.a', { kind: 'count' as const, unit: '人' }]]);

const row = (over: Partial<TableRowRequest> = {}): TableRowRequest => ({
  key: null,
  indicator: 'a.a',
  label: '人数',
  level: 0,
  footnote: null,
  cells: {},
  ...over,
});

const build = (rows: TableRowRequest[], before: Parameters<typeof buildLayout>[0]['before'] = []) =>
  buildLayout({ rows, before, indicators: INDICATORS });

describe('the layout of a chart', () => {
  it('should know new rows by their indicator, each once', () => {
    const { layout } = build([
      row(),
      row(),
      row({ indicator: null, label: '组' }),
      row({ key: 'a.a-2' }),
    ]);
    expect(layout.map(({ key }) => key)).toEqual(['a.a', 'a.a-3', 'group', 'a.a-2']);
  });

  it('should put a row below the nearest one above it that is less deep', () => {
    const { layout } = build([
      row({ key: 'x' }),
      row({ key: 'y', level: 1 }),
      row({ key: 'z', level: 1 }),
      row({ key: 'w', level: 2 }),
    ]);
    expect(layout.map(({ parent }) => parent)).toEqual([null, 'x', 'x', 'z']);
  });

  it('should read the numbers that the table prints itself', () => {
    const { layout } = build([row({ cells: { '2024': '１.２万人' } })]);
    expect(layout[0]?.cells).toEqual({ '2024': { text: '１.２万人', value: 12000 } });
  });

  it('should tell what cannot be read, and what is no number', () => {
    const { problems } = build([row(), row({ cells: { '2023': '12 个', '2024': '不适用' } })]);
    expect(problems.map(({ row: at, year, problem }) => [at, year, problem.code])).toEqual([
      [1, 2023, 'value-unit'],
      [1, 2024, 'typed-cell-status'],
    ]);
  });

  it('should keep the printed number and the mark that a row had', () => {
    const known = build([row()]).layout.map((before) => ({ ...before, seq: 7, required: true }));
    expect(build([row({ key: 'a.a' })], known).layout[0]).toMatchObject({ seq: 7, required: true });
  });
});
