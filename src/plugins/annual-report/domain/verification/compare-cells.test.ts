import type { PrintedCell } from '../formats/printed-cell';
import { compareCells } from './compare-cells';

const cell = (given: Partial<PrintedCell> = {}): PrintedCell => ({
  table: 'annex-1',
  row: 'graduates.total',
  indicator: 'graduates.total',
  year: 2024,
  value: 305,
  text: '305',
  status: 'final',
  ...given,
});

const compare = (expected: PrintedCell[], found: PrintedCell[]) =>
  compareCells({ file: '/tables/annex-1.csv', expected, found });

describe('comparing the cells of a file', () => {
  it('should find nothing where all are the same, in whatever order', () => {
    const cells = [cell(), cell({ year: 2023, value: 312 })];
    expect(compare(cells, [...cells].reverse())).toEqual([]);
  });

  it.each<[string, Partial<PrintedCell>]>([
    ['number', { value: 306 }],
    ['zero instead of nothing', { value: 0 }],
    ['status', { status: 'estimated' }],
    ['text', { text: '305 ' }],
    ['indicator', { indicator: 'students.total' }],
  ])('should say where another %s stands', (_what, change) => {
    expect(compare([cell()], [cell(change)])).toMatchObject([
      { code: 'cell-differs', where: '/tables/annex-1.csv: annex-1 · graduates.total · 2024' },
    ]);
  });

  it('should tell a missing value from zero', () => {
    const missing = cell({ value: null, status: 'not-collected' });
    expect(compare([missing], [{ ...missing, value: 0 }])).toHaveLength(1);
  });

  it('should name a cell that is missing', () => {
    expect(compare([cell()], [])).toMatchObject([{ code: 'cell-missing', found: null }]);
  });

  it('should name a cell that is there twice', () => {
    expect(compare([cell()], [cell(), cell()])).toMatchObject([{ code: 'cell-extra' }]);
  });

  it('should take line ends of Windows for those of others', () => {
    expect(compare([cell({ text: 'a\r\nb' })], [cell({ text: 'a\nb' })])).toEqual([]);
  });
});
