import type { CellView, GridRow, Lock } from '../values/cells';
import { plainCell } from './clipboard-cells';
import { planFill, planPaste } from './plan-paste';

const YEARS = [2023, 2024];

const view = (indicator: string, year: number, lock: Lock | null, text = ''): CellView => ({
  key: `${indicator}@${year}`,
  indicator,
  year,
  text,
  lock,
  mark: null,
  isDerived: lock === 'derived',
  isMissing: false,
  hasRemark: false,
  hasPrivateRemark: false,
  problem: null,
  typed: null,
});

const row = (label: string, cells: CellView[]): GridRow => ({
  key: label,
  label,
  level: 0,
  isGroup: cells.length === 0,
  isRequired: false,
  unit: '人',
  seq: null,
  footnote: null,
  cells: Object.fromEntries(cells.map((cell) => [cell.year, cell])),
});

const ROWS = [
  row('毕业生', [view('a.a', 2023, 'year', '10'), view('a.a', 2024, null, '11')]),
  row('其中', []),
  row('升学', [view('a.b', 2023, 'year', '20'), view('a.b', 2024, null)]),
  row('比例', [view('a.c', 2023, 'year', '30'), view('a.c', 2024, 'derived', '50%')]),
];

const at = (selectedRow: number, column: number, rows = 1, columns = 1) => ({
  row: selectedRow,
  column,
  rows,
  columns,
});

const plan = (block: string[][], selected = at(0, 1)) =>
  planPaste({
    block: block.map((line) => line.map(plainCell)),
    rows: ROWS,
    years: YEARS,
    selected,
  });

describe('pasting a block', () => {
  it('should enter each cell where it falls, and leave empty ones alone', () => {
    expect(plan([['1'], [''], ['2']])).toEqual({
      entries: [
        { indicator: 'a.a', year: 2024, text: '1' },
        { indicator: 'a.b', year: 2024, text: '2' },
      ],
      skipped: [],
      outside: [],
    });
  });

  it('should tell what meets a closed cell, unless it says the same', () => {
    const { entries, skipped } = plan(
      [
        ['10', '1'],
        ['', ''],
        ['21', '2'],
        ['30', '51%'],
      ],
      at(0, 0),
    );
    expect(entries.map(({ text }) => text)).toEqual(['1', '2']);
    expect(skipped).toEqual([
      { label: '升学', year: 2023, text: '21', why: 'year' },
      { label: '比例', year: 2024, text: '51%', why: 'derived' },
    ]);
  });

  it('should tell what meets a row that only groups', () => {
    expect(plan([['7']], at(1, 1)).skipped).toEqual([
      { label: '其中', year: 2024, text: '7', why: 'group' },
    ]);
  });

  it('should name what lies outside of the table', () => {
    expect(plan([['50%', '9'], ['8']], at(3, 1))).toEqual({
      entries: [],
      skipped: [],
      outside: ['9', '8'],
    });
  });

  it('should fill everything that is chosen with one copied cell', () => {
    const { entries } = plan([['5']], at(0, 1, 3));
    expect(entries.map(({ indicator }) => indicator)).toEqual(['a.a', 'a.b']);
  });
});

describe('filling down', () => {
  it('should enter the first row in all the others that are open', () => {
    const { entries } = planFill({ rows: ROWS, years: YEARS, selected: at(0, 1, 3) });
    expect(entries).toEqual([{ indicator: 'a.b', year: 2024, text: '11' }]);
  });

  it('should do nothing with a single row', () => {
    const nothing = planFill({ rows: ROWS, years: YEARS, selected: at(0, 1) });
    expect(nothing).toEqual({ entries: [], skipped: [], outside: [] });
  });
});
