import { shiftedYears } from './table-years';
import { layoutRow, table } from '../../../../../../tests/support/builders/content';
import { numbers } from '../../../../../../tests/support/builders/numbers';
import { findingsOf } from '../../../../../../tests/support/builders/prepared';

type Cells = Record<string, string>;

const row = (indicator: string, cells: Cells) =>
  layoutRow({
    indicator,
    label: indicator,
    cells: Object.fromEntries(
      Object.entries(cells).map(([year, text]) => [year, { text, value: Number(text) }]),
    ),
  });

const amount = (values: Cells) => ({ kind: 'amount' as const, unit: '元', values });

const run = (values: Record<string, Cells>, cells: Record<string, Cells>) =>
  findingsOf(shiftedYears, {
    ...numbers(
      Object.fromEntries(Object.entries(values).map(([code, given]) => [code, amount(given)])),
    ),
    tables: [
      table({
        documentId: 'chart',
        kind: 'trend',
        title: '办学条件',
        years: [2022, 2023, 2024],
        layout: Object.entries(cells).map(([code, given]) => row(code, given)),
      }),
    ],
  });

const perStudent = { 2023: '10086', 2024: '10767' };

describe('shifted years', () => {
  it('should find a row that prints every value a year early', () => {
    expect(
      run({ 'a.per-student': perStudent }, { 'a.per-student': { 2022: '10086', 2023: '10767' } }),
    ).toMatchObject([
      {
        place: { id: 'chart', row: 'a.per-student', year: 2022 },
        numbers: [{ text: '10086' }, { text: '10767' }, { text: '10086' }, { text: '10767' }],
        messages: {
          zh: '《办学条件》中“a.per-student”一行像是整行错开了一年：图表 2022 年印 10086 元，而这是 2023 年的值（10086 元）；图表 2023 年印 10767 元，而这是 2024 年的值（10767 元）。',
        },
      },
    ]);
  });

  it('should find a row that prints a value a year late', () => {
    expect(
      run({ 'a.per-student': perStudent }, { 'a.per-student': { 2024: '10086' } }),
    ).toHaveLength(1);
  });

  it('should pass a row that prints its own years', () => {
    expect(
      run({ 'a.per-student': perStudent }, { 'a.per-student': { 2023: '10086', 2024: '10767' } }),
    ).toEqual([]);
  });

  it('should not take a value that stayed the same for a shift', () => {
    expect(
      run(
        { 'a.area': { 2023: '68478', 2024: '68478' } },
        { 'a.area': { 2023: '68478', 2024: '68478' } },
      ),
    ).toEqual([]);
  });

  it('should not take small numbers that happen to agree', () => {
    expect(run({ 'a.bases': { 2023: '2', 2024: '3' } }, { 'a.bases': { 2023: '3' } })).toEqual([]);
  });

  it('should not judge a row alone that has nothing in its own years', () => {
    expect(
      run(
        { 'a.equipment': { 2024: '1063.8' } },
        { 'a.equipment': { 2022: '964.2', 2023: '1063.8' } },
      ),
    ).toEqual([]);
  });

  it('should judge such a row beside another one that is shifted', () => {
    expect(
      run(
        { 'a.equipment': { 2024: '1063.8' }, 'a.per-student': perStudent },
        {
          'a.equipment': { 2022: '964.2', 2023: '1063.8' },
          'a.per-student': { 2022: '10086', 2023: '10767' },
        },
      ).map(({ place }) => place.row),
    ).toEqual(['a.equipment', 'a.per-student']);
  });
});
