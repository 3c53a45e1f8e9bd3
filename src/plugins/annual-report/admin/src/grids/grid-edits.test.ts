import * as fc from 'fast-check';
import { GRID_LIMITS, gridFlaw } from '../../../contract/grid';
import {
  emptyCells,
  insertColumn,
  insertRow,
  moveColumns,
  moveRows,
  pasteCells,
  removeColumns,
  removeRows,
} from './grid-edits';

const CELLS = [
  ['a1', 'b1', 'c1'],
  ['a2', 'b2', 'c2'],
  ['a3', 'b3', 'c3'],
];
const column = (cells: string[][], at: number) => cells.map((row) => row[at]);

describe('rows and columns of a table', () => {
  it('should come in empty, before the place that is named', () => {
    expect(insertRow(CELLS, 1)).toEqual([CELLS[0], ['', '', ''], CELLS[1], CELLS[2]]);
    expect(insertColumn(CELLS, 3)[0]).toEqual(['a1', 'b1', 'c1', '']);
  });

  it('should not become more than the limits', () => {
    const full = emptyCells({ rows: GRID_LIMITS.rows, columns: GRID_LIMITS.columns });
    expect(insertRow(full, 0)).toBe(full);
    expect(insertColumn(full, 0)).toBe(full);
  });

  it('should go, but for the last', () => {
    expect(removeRows(CELLS, { from: 0, to: 1 })).toEqual([CELLS[2]]);
    expect(removeRows(CELLS, { from: 0, to: 2 })).toEqual([['', '', '']]);
    expect(removeColumns(CELLS, { from: 1, to: 2 })).toEqual([['a1'], ['a2'], ['a3']]);
    expect(removeColumns(CELLS, { from: 0, to: 2 })).toEqual([[''], [''], ['']]);
  });

  it('should move together past their neighbour, and stay at the border', () => {
    expect(column(moveRows(CELLS, { from: 1, to: 2 }, -1), 0)).toEqual(['a2', 'a3', 'a1']);
    expect(column(moveRows(CELLS, { from: 0, to: 1 }, 1), 0)).toEqual(['a3', 'a1', 'a2']);
    expect(moveRows(CELLS, { from: 0, to: 0 }, -1)).toEqual(CELLS);
    expect(moveColumns(CELLS, { from: 0, to: 0 }, 1)[0]).toEqual(['b1', 'a1', 'c1']);
    expect(moveColumns(CELLS, { from: 2, to: 2 }, 1)).toEqual(CELLS);
  });
});

describe('a block that is pasted', () => {
  it('should stand where it was put, and leave what is beside it', () => {
    expect(pasteCells(CELLS, [['x', 'y']], { row: 1, column: 1 })).toEqual({
      cells: [CELLS[0], ['a2', 'x', 'y'], CELLS[2]],
      rows: 1,
      columns: 2,
      cut: 0,
    });
  });

  it('should let the table grow', () => {
    const { cells } = pasteCells(emptyCells(), [['1', '2'], ['3']], { row: 2, column: 2 });
    expect(cells).toEqual([
      ['', '', '', ''],
      ['', '', '', ''],
      ['', '', '1', '2'],
      ['', '', '3', ''],
    ]);
  });

  it('should empty a cell that it has empty', () => {
    expect(pasteCells(CELLS, [['', 'x']], { row: 0, column: 0 }).cells[0]).toEqual(['', 'x', 'c1']);
  });

  it('should never make more than may be saved, and count what was cut', () => {
    fc.assert(
      fc.property(
        fc.array(fc.array(fc.constantFrom('', 'x'), { maxLength: 40 }), { maxLength: 6 }),
        fc.nat({ max: GRID_LIMITS.rows - 1 }),
        fc.nat({ max: GRID_LIMITS.columns - 1 }),
        (block, row, at) => {
          const { cells, cut } = pasteCells(emptyCells(), block, { row, column: at });
          expect(gridFlaw(cells)).toBeNull();
          const count = (rows: string[][]) => rows.flat().filter((text) => text !== '').length;
          expect(count(cells) + cut).toBe(count(block));
        },
      ),
    );
  });
});
