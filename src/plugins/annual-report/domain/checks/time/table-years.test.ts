import { tableYears } from './table-years';
import { layoutRow, table } from '../../../../../../tests/support/builders/content';
import { numbers } from '../../../../../../tests/support/builders/numbers';
import { findingsOf } from '../../../../../../tests/support/builders/prepared';

const run = (years: number[], unit: string) =>
  findingsOf(tableYears, {
    ...numbers({ 'a.value': { kind: 'amount', unit, values: {} } }),
    tables: [table({ title: '变化趋势', years, layout: [layoutRow({ indicator: 'a.value' })] })],
  });

describe('table years', () => {
  it('should pass a table of the report’s year', () => {
    expect(run([2023, 2024], '人')).toEqual([]);
  });

  it('should find a table that ends before it', () => {
    expect(run([2022, 2023], '人')).toMatchObject([
      { messages: { zh: '《变化趋势》的年份是 2022、2023，没有报告年度 2024。' } },
    ]);
  });

  it('should pass accounts of the last accounting year', () => {
    expect(run([2022, 2023], '万元')).toEqual([]);
  });
});
