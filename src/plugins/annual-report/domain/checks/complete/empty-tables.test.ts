import { emptyTables } from './tables';
import { observation } from '../../../../../../tests/support/builders/content';
import { findingsOf } from '../../../../../../tests/support/builders/prepared';
import { showing } from '../../../../../../tests/support/builders/checked-tables';

const uncollected = (year: number) => observation({ year, value: null, status: 'not-collected' });

describe('tables without any value', () => {
  it('should find a table in which nothing was collected', () => {
    const observations = [uncollected(2023), uncollected(2024)];
    expect(findingsOf(emptyTables, showing({ observations }))).toMatchObject([
      { severity: 'warning', messages: { zh: '《毕业生》中没有任何数值。' } },
    ]);
  });

  it('should find a table of which no value was entered', () => {
    expect(findingsOf(emptyTables, showing({ observations: [] }))).toHaveLength(1);
  });

  it('should pass a table with one value', () => {
    expect(findingsOf(emptyTables, showing({ observations: [observation()] }))).toEqual([]);
  });

  it('should pass a table that says why there is none', () => {
    const observations = [observation({ value: null, status: 'not-applicable' })];
    expect(findingsOf(emptyTables, showing({ observations }))).toEqual([]);
  });
});
