import { seriesOf } from '../../../../src/plugins/annual-report/domain/values/series';

const at = (year: number, value: number | null) => ({ year, value, text: '…' });

describe('a series', () => {
  it('should come by ascending year, each value with its change against the year before', () => {
    expect(seriesOf({ values: [at(2024, 305), at(2023, 280)], kind: 'count' })).toEqual([
      { ...at(2023, 280), change: null },
      {
        ...at(2024, 305),
        change: { from: 2023, to: 2024, absolute: 25, percent: 8.93, reason: null },
      },
    ]);
  });

  it('should not bridge a missing year or number', () => {
    const values = [at(2020, 1), at(2022, 2), at(2023, null), at(2024, 4)];
    expect(seriesOf({ values, kind: 'count' }).map(({ change }) => change)).toEqual([
      null,
      null,
      null,
      null,
    ]);
  });

  it('should count percents in percentage points', () => {
    expect(
      seriesOf({ values: [at(2023, 91), at(2024, 92.5)], kind: 'percent' })[1]?.change,
    ).toEqual({ from: 2023, to: 2024, absolute: 1.5, percent: null, reason: 'percentage-points' });
  });

  it('should leave its input as it was', () => {
    const values = [at(2024, 305), at(2023, 280)];
    seriesOf({ values, kind: 'count' });
    expect(values.map(({ year }) => year)).toEqual([2024, 2023]);
  });
});
