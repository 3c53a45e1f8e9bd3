import { carryTable } from './carry-table';
import { layoutRow, table } from '../../../../../tests/support/builders/content';

const chart = table({
  kind: 'trend',
  years: [2022, 2023, 2024],
  layout: [
    layoutRow({ key: 'pupils.total', indicator: 'pupils.total' }),
    layoutRow({
      key: 'pupils.new',
      indicator: 'pupils.new',
      level: 1,
      parent: 'pupils.total',
      cells: { '2022': { text: '1', value: 1 } },
    }),
  ],
});

const carry = (renamed: [string, string][] = []) =>
  carryTable({ table: chart, years: 1, renamed: new Map(renamed) });

describe('carrying a chart to a later report', () => {
  it('should print the years that follow', () => {
    expect(carry().years).toEqual([2023, 2024, 2025]);
  });

  it('should leave the cells that the earlier chart typed itself behind', () => {
    expect(carry().layout.map((row) => row.cells)).toEqual([undefined, undefined]);
  });

  it('should call each code as it is called now, also as the key of a row and as a parent', () => {
    const { layout } = carry([['pupils.total', 'students.total']]);
    expect(layout.map(({ key, indicator, parent }) => ({ key, indicator, parent }))).toEqual([
      { key: 'students.total', indicator: 'students.total', parent: null },
      { key: 'pupils.new', indicator: 'pupils.new', parent: 'students.total' },
    ]);
  });
});
