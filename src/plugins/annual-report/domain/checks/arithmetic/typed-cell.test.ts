import { typedCell } from './typed-cell';
import { layoutRow, table } from '../../../../../../tests/support/builders/content';
import { numbers } from '../../../../../../tests/support/builders/numbers';
import { findingsOf } from '../../../../../../tests/support/builders/prepared';

const cell = (text: string) => ({ text, value: Number(text) });

const chart = (documentId: string, cells: Record<string, string>) =>
  table({
    documentId,
    kind: 'trend',
    title: `图表 ${documentId}`,
    years: [2022, 2023, 2024],
    layout: [
      layoutRow({
        indicator: 'a.total',
        label: '在校生人数',
        cells: Object.fromEntries(Object.entries(cells).map(([year, text]) => [year, cell(text)])),
      }),
    ],
  });

const students = numbers({ 'a.total': { name: '在校生', values: { 2023: '956', 2024: '988' } } });

describe('typed cell', () => {
  it('should pass a cell that prints the value', () => {
    expect(findingsOf(typedCell, { ...students, tables: [chart('one', { 2024: '988' })] })).toEqual(
      [],
    );
  });

  it('should find a cell that prints another number', () => {
    expect(
      findingsOf(typedCell, { ...students, tables: [chart('one', { 2024: '998' })] }),
    ).toMatchObject([
      {
        place: { id: 'one', row: 'a.total', year: 2024 },
        numbers: [{ text: '998' }, { text: '988' }],
        messages: { zh: '《图表 one》中 2024 年“在校生人数”印为 998 人，指标值却是 988 人。' },
      },
    ]);
  });

  it('should pass a cell in a year without a value', () => {
    expect(findingsOf(typedCell, { ...students, tables: [chart('one', { 2022: '997' })] })).toEqual(
      [],
    );
  });

  it('should find two charts that print different numbers', () => {
    expect(
      findingsOf(typedCell, {
        ...students,
        tables: [chart('one', { 2022: '997' }), chart('two', { 2022: '979' })],
      }),
    ).toMatchObject([{ place: { id: 'two' }, numbers: [{ text: '979' }, { text: '997' }] }]);
  });

  it('should allow for rounding', () => {
    const area = numbers({
      'a.total': { kind: 'amount', unit: '万元', decimals: 2, values: { 2024: '1063.82' } },
    });
    expect(findingsOf(typedCell, { ...area, tables: [chart('one', { 2024: '1063.8' })] })).toEqual(
      [],
    );
  });

  it('should leave a row that is a year off to its own check', () => {
    expect(
      findingsOf(typedCell, {
        ...students,
        tables: [chart('one', { 2022: '956', 2023: '988' })],
      }),
    ).toEqual([]);
  });
});
