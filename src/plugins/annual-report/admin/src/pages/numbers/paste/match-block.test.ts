import type { CellView, GridRow, Lock } from '../values/cells';
import { plainCell, type PastedCell } from './clipboard-cells';
import { matchBlock } from './match-block';
import { planMatch } from './plan-match';

const YEARS = [2022, 2023, 2024];

const view = (indicator: string, year: number, lock: Lock | null, text: string): CellView => ({
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

const row = (label: string, indicator: string | null, unit: string | null = '人'): GridRow => ({
  key: label,
  label,
  level: 0,
  isGroup: indicator === null,
  isRequired: false,
  unit,
  seq: null,
  footnote: null,
  cells:
    indicator === null
      ? {}
      : Object.fromEntries(
          YEARS.map((year) => [year, view(indicator, year, year < 2023 ? 'year' : null, '')]),
        ),
});

const ROWS = [
  row('毕业生人数', 'a.total'),
  row('毕业生去向', null),
  row('其中：升学', 'a.study'),
  row('其中：就业', 'a.work'),
  row('就业率', 'a.rate', '%'),
  row('经费', 'b.money', '万元'),
  row('课程总数', 'c.courses', '门'),
  row('课程总数', 'c.hours', '学时'),
  row('其中：课证融通', 'c.both', '门'),
];

type Given = string | PastedCell;

const planOf = (lines: Given[][], selected = { row: 0, column: 2, rows: 1, columns: 1 }) => {
  const block = lines.map((line) =>
    line.map((cell) => (typeof cell === 'string' ? plainCell(cell) : cell)),
  );
  const match = matchBlock({ block, rows: ROWS, years: YEARS, reportYear: 2024, selected });
  if (match === null) return null;
  const chosen = new Map(
    match.columns.flatMap(({ column, year }): [number, number][] =>
      year === null ? [] : [[column, year]],
    ),
  );
  const { entries, left, same } = planMatch({ match, rows: ROWS, years: YEARS, chosen });
  return {
    entries: entries.map(({ indicator, year, text }) => `${indicator} ${year} ${text}`),
    left: left.map(({ label, year, text, why }) => `${label} ${year} ${text} ${why}`),
    same,
    isAsked: match.columns.some(({ isNamed }) => !isNamed),
    unused: match.unused,
  };
};

describe('a block with labels', () => {
  it('should go into the years before the one it was pasted on, not beyond, and be asked about', () => {
    expect(planOf([['毕业生人数', '312', '305']])).toMatchObject({
      entries: ['a.total 2023 312', 'a.total 2024 305'],
      isAsked: true,
    });
  });

  it('should go into the years that it names, in whatever order, wherever it was pasted', () => {
    const { entries, isAsked } =
      planOf([
        ['序号', '指标', '单位', '2024年', '2023年'],
        ['1', '毕业生人数', '人', '305', '312'],
        ['2', '就业率', '%', '62%', '58%'],
      ]) ?? {};
    expect(entries).toEqual([
      'a.total 2024 305',
      'a.total 2023 312',
      'a.rate 2024 62%',
      'a.rate 2023 58%',
    ]);
    expect(isAsked).toBe(false);
  });

  it('should find its rows in whatever order they stand', () => {
    expect(
      planOf([
        ['就业率', '62%'],
        ['毕业生人数', '305'],
      ])?.entries,
    ).toEqual(['a.rate 2024 62%', 'a.total 2024 305']);
  });

  it.each(['毕业生 人数*', '１．毕业生人数', '1. 毕业生人数', '毕业生人数（人）', '(1)毕业生人数'])(
    'should know the label %s',
    (label) => {
      expect(
        planOf([
          ['经费', '1'],
          [label, '305'],
        ])?.entries,
      ).toContain('a.total 2024 305');
    },
  );

  it('should name what the table has no row for, and enter nothing elsewhere', () => {
    expect(
      planOf([
        ['毕业生人数', '305'],
        ['升学', '162'],
        ['当兵', '3'],
      ]),
    ).toMatchObject({
      entries: ['a.total 2024 305', 'a.study 2024 162'],
      left: ['当兵 2024 3 row'],
    });
  });

  it('should enter nothing where it knows no label at all', () => {
    expect(planOf([['教师人数', '312', '305']])).toMatchObject({
      entries: [],
      left: ['教师人数 2023 312 row', '教师人数 2024 305 row'],
    });
  });

  it('should name years that the table has not, and years that are closed', () => {
    expect(
      planOf([
        ['', '2021', '2022', '2024'],
        ['毕业生人数', '1', '2', '305'],
      ]),
    ).toMatchObject({
      entries: ['a.total 2024 305'],
      left: [' 2021  year-unknown', '毕业生人数 2022 2 year'],
    });
  });

  it('should know years that are named from the report', () => {
    expect(
      planOf([
        ['指标', '上年', '本年'],
        ['毕业生人数', '312', '305'],
      ])?.entries,
    ).toEqual(['a.total 2023 312', 'a.total 2024 305']);
  });

  it('should tell rows with one label apart by their units, in whatever order', () => {
    expect(
      planOf([
        ['指标', '单位', '2024'],
        ['课程总数', '学时', '14160'],
        ['课程总数', '门', '107'],
      ])?.entries,
    ).toEqual(['c.hours 2024 14160', 'c.courses 2024 107']);
  });

  it('should tell them apart by what stands around them, where that is as in the table', () => {
    expect(
      planOf([
        ['经费', '1'],
        ['课程总数', '107'],
        ['课程总数', '14160'],
        ['其中：课证融通', '16'],
      ])?.entries,
    ).toContain('c.hours 2024 14160');
  });

  it.each([
    [
      'backwards',
      [
        ['课证融通', '16'],
        ['课程总数', '14160'],
        ['课程总数', '107'],
        ['经费', '1'],
      ],
    ],
    [
      'alone',
      [
        ['经费', '1'],
        ['课程总数', '107'],
      ],
    ],
  ])('should enter none of them where nobody knows which is meant: %s', (_what, lines) => {
    const { entries, left } = planOf(lines) ?? {};
    expect(
      entries?.filter((entry) => entry.includes('c.courses') || entry.includes('c.hours')),
    ).toEqual([]);
    expect(left).toContain('课程总数 2024 107 ambiguous');
  });

  it('should refuse another unit', () => {
    expect(
      planOf([
        ['指标', '单位', '2024'],
        ['毕业生人数', '人', '305'],
        ['经费', '元', '120000'],
      ]),
    ).toMatchObject({ entries: ['a.total 2024 305'], left: ['经费 2024 120000 元 unit'] });
  });

  it('should refuse a value in a row that groups, and one that stands there twice', () => {
    expect(
      planOf([
        ['毕业生人数', '305'],
        ['毕业生去向', '7'],
        ['毕业生人数', '306'],
      ])?.left,
    ).toEqual(['毕业生去向 2024 7 group', '毕业生人数 2024 306 twice']);
  });

  it('should be read where its rows are years', () => {
    expect(
      planOf([
        ['年份', '毕业生人数', '就业率'],
        ['2023', '312', '58%'],
        ['2024', '305', '62%'],
      ])?.entries,
    ).toEqual(['a.total 2023 312', 'a.total 2024 305', 'a.rate 2023 58%', 'a.rate 2024 62%']);
  });

  it('should leave out columns of notes, and name them', () => {
    expect(
      planOf([
        ['指标', '2024', '备注'],
        ['毕业生人数', '305', '不含结业生'],
      ]),
    ).toMatchObject({ entries: ['a.total 2024 305'], unused: ['备注'] });
  });

  it('should refuse what is struck out, raised or merged', () => {
    const bad = (fault: PastedCell['fault']): PastedCell => ({ ...plainCell('3051'), fault });
    const covered: PastedCell = {
      ...plainCell(''),
      fault: 'merged',
      merged: { column: 1, text: '300' },
    };
    expect(
      planOf([
        ['毕业生人数', bad('raised')],
        ['其中：升学', bad('struck')],
        ['其中：就业', '300'],
        ['就业率', covered],
      ]),
    ).toMatchObject({
      entries: ['a.work 2024 300'],
      left: [
        '毕业生人数 2024 3051 raised',
        '其中：升学 2024 3051 struck',
        '就业率 2024 300 merged',
      ],
    });
  });
});

describe('a block without labels', () => {
  it('should be placed where it names no years', () => {
    expect(planOf([['312', '305']])).toBeNull();
    expect(planOf([['2024'], ['2013'], ['1999']])).toBeNull();
  });

  it('should go into the years that it names, from the row on which it was pasted', () => {
    expect(
      planOf(
        [
          ['2024年', '2023年'],
          ['162', '181'],
          ['143', '131'],
        ],
        { row: 2, column: 2, rows: 1, columns: 1 },
      )?.entries,
    ).toEqual(['a.study 2024 162', 'a.study 2023 181', 'a.work 2024 143', 'a.work 2023 131']);
  });
});
