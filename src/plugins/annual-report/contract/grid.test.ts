import { GRID_LIMITS, gridFlaw, squareCells } from './grid';

const cells = (rows: number, columns: number, text = ''): string[][] =>
  Array.from({ length: rows }, () => Array<string>(columns).fill(text));

describe('the cells of a table', () => {
  it('should be as many as 200 rows of 30', () => {
    expect(gridFlaw(cells(GRID_LIMITS.rows, GRID_LIMITS.columns))).toBeNull();
  });

  it('should be refused with what there is and what there may be', () => {
    expect(gridFlaw(cells(201, 1))).toEqual({ flaw: 'too-many-rows', count: 201, limit: 200 });
    expect(gridFlaw([['a'], Array<string>(31).fill('b')])).toEqual({
      flaw: 'too-many-columns',
      count: 31,
      limit: 30,
    });
  });

  it('should hold 2000 signs at most, and say in which cell there are more', () => {
    expect(gridFlaw([['好'.repeat(2000)]])).toBeNull();
    expect(
      gridFlaw([
        ['', ''],
        ['', '好'.repeat(2001)],
      ]),
    ).toEqual({
      flaw: 'cell-too-long',
      row: 2,
      column: 2,
      count: 2001,
      limit: 2000,
    });
  });

  it('should count a sign beyond the first plane as one', () => {
    expect(gridFlaw([['𠮷'.repeat(2000)]])).toBeNull();
  });

  it('should hold 50000 signs together', () => {
    expect(gridFlaw(cells(5, 5, '好'.repeat(2000)))).toBeNull();
    expect(gridFlaw([...cells(5, 5, '好'.repeat(2000)), ['一']])).toEqual({
      flaw: 'too-long',
      count: 50_001,
      limit: 50_000,
    });
  });

  it.each([[null], ['a'], [[1]], [[['a'], 'b']], [[['a', 1]]], [{ 0: ['a'] }]])(
    'should be rows of texts, not %j',
    (given) => {
      expect(gridFlaw(given)).toEqual({ flaw: 'not-cells' });
    },
  );

  it('should become as many in every row', () => {
    expect(squareCells([['a'], ['b', 'c'], []])).toEqual([
      ['a', ''],
      ['b', 'c'],
      ['', ''],
    ]);
  });
});
