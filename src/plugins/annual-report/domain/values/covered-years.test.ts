import { coveredYears } from './covered-years';

describe('the years that a report speaks of', () => {
  it('should be its own and the one before where it has no tables', () => {
    expect(coveredYears({ year: 2024, tables: [] })).toEqual([2023, 2024]);
  });

  it('should add those of its tables, once each and ascending', () => {
    const tables = [{ years: [2024, 2022] }, { years: [2019, 2022] }];
    expect(coveredYears({ year: 2024, tables })).toEqual([2019, 2022, 2023, 2024]);
  });
});
