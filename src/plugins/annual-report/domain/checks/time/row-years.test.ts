import { rowYears } from './table-years';
import { layoutRow, table } from '../../../../../../tests/support/builders/content';
import { numbers } from '../../../../../../tests/support/builders/numbers';
import { findingsOf } from '../../../../../../tests/support/builders/prepared';

const run = (one: Record<number, string>, other: Record<number, string>) =>
  findingsOf(rowYears, {
    ...numbers({ 'a.one': { values: one }, 'a.other': { values: other } }),
    tables: [
      table({
        documentId: 'chart',
        kind: 'trend',
        title: '办学条件',
        years: [2022, 2023, 2024],
        layout: [
          layoutRow({ indicator: 'a.one', label: '设备' }),
          layoutRow({ indicator: 'a.other', label: '面积' }),
        ],
      }),
    ],
  });

describe('row years', () => {
  it('should pass rows of the same years', () => {
    expect(run({ 2023: '1', 2024: '2' }, { 2023: '3', 2024: '4' })).toEqual([]);
  });

  it('should find rows that each have a year which the other lacks', () => {
    expect(run({ 2022: '1', 2023: '2' }, { 2023: '3', 2024: '4' })).toMatchObject([
      {
        place: { id: 'chart' },
        messages: {
          zh: '《办学条件》各行的年份不同：“设备”为 2022、2023 年；“面积”为 2023、2024 年。',
        },
      },
    ]);
  });

  it('should pass a row that merely lacks a year', () => {
    expect(run({ 2024: '1' }, { 2023: '3', 2024: '4' })).toEqual([]);
  });

  it('should pass a row without values', () => {
    expect(run({}, { 2023: '3', 2024: '4' })).toEqual([]);
  });

  it('should go by what a chart prints itself', () => {
    const cells = { '2022': { text: '1', value: 1 }, '2023': { text: '2', value: 2 } };
    expect(
      findingsOf(rowYears, {
        ...numbers({
          'a.one': { values: { 2024: '2' } },
          'a.other': { values: { 2023: '3', 2024: '4' } },
        }),
        tables: [
          table({
            kind: 'trend',
            years: [2022, 2023, 2024],
            layout: [layoutRow({ indicator: 'a.one', cells }), layoutRow({ indicator: 'a.other' })],
          }),
        ],
      }),
    ).toHaveLength(1);
  });
});
