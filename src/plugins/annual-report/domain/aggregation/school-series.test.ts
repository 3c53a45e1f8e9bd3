import { schoolSeries } from './school-series';
import { schoolValue } from '../../../../../tests/support/builders/aggregation';

const series = ({
  numbers,
  kind = 'count',
  from = null,
}: {
  numbers: Record<number, number | null>;
  kind?: Parameters<typeof schoolSeries>[0]['kind'];
  from?: number | null;
}) =>
  schoolSeries({
    values: Object.entries(numbers).map(([year, value]) =>
      schoolValue({ year: Number(year), value, edition: { year: Number(year), number: 1 } }),
    ),
    kind,
    from,
  });

describe('the series of a school', () => {
  it('should come by ascending year, each with its change', () => {
    expect(series({ numbers: { 2024: 110, 2023: 100 } }).map(({ year, change }) => [year, change]))
      // The first year has none before it.
      .toEqual([
        [2023, { from: 2022, absolute: null, percent: null, reason: 'no-year-before' }],
        [2024, { from: 2023, absolute: 10, percent: 10, reason: null }],
      ]);
  });

  it('should not reach over a gap for a change', () => {
    const [, last] = series({ numbers: { 2022: 100, 2024: 110 } });
    expect(last?.change).toMatchObject({ absolute: null, reason: 'no-year-before' });
  });

  it('should take the first change from the year before the first that is asked for', () => {
    const [first, ...others] = series({ numbers: { 2023: 100, 2024: 110 }, from: 2024 });
    expect(first).toMatchObject({ year: 2024, change: { absolute: 10 } });
    expect(others).toEqual([]);
  });

  it('should have no percent over zero, and say why', () => {
    const [, last] = series({ numbers: { 2023: 0, 2024: 5 } });
    expect(last?.change).toEqual({ from: 2023, absolute: 5, percent: null, reason: 'zero-base' });
  });

  it('should count percents in points', () => {
    const [, last] = series({ numbers: { 2023: 90.5, 2024: 91 }, kind: 'percent' });
    expect(last?.change).toMatchObject({ absolute: 0.5, reason: 'percentage-points' });
  });

  it('should have no change where a number is missing', () => {
    const [, last] = series({ numbers: { 2023: null, 2024: 5 } });
    expect(last?.change).toMatchObject({ absolute: null, reason: 'value-missing' });
  });

  it('should name the edition, and the later report where the year’s own has nothing', () => {
    const values = [schoolValue(), schoolValue({ year: 2023, edition: { year: 2024, number: 3 } })];
    expect(schoolSeries({ values, kind: 'count', from: null })).toMatchObject([
      { year: 2023, from: 2024, edition: { year: 2024, number: 3 } },
      { year: 2024, from: null, edition: { year: 2024, number: 1 } },
    ]);
  });
});
