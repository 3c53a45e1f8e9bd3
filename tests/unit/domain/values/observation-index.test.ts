import { indexObservations } from '../../../../src/plugins/annual-report/domain/values/observation-index';
import { observation } from '../../builders/content';

describe('looking observations up', () => {
  const observations = [
    observation({ year: 2024, value: 305 }),
    observation({ year: 2022, value: 260 }),
    observation({ indicator: 'staff.total', year: 2024, value: 88 }),
    observation({ year: 2023, value: 280 }),
  ];
  const index = indexObservations({ observations });

  it('should find by indicator and year', () => {
    expect(index.find({ indicator: 'staff.total', year: 2024 })?.value).toBe(88);
  });

  it('should find nothing where there is nothing', () => {
    expect(index.find({ indicator: 'staff.total', year: 2023 })).toBeUndefined();
    expect(index.find({ indicator: 'unknown.code', year: 2024 })).toBeUndefined();
    expect(index.ofIndicator('unknown.code')).toEqual([]);
  });

  it('should give those of an indicator by ascending year', () => {
    expect(index.ofIndicator('graduates.total').map((item) => item.year)).toEqual([
      2022, 2023, 2024,
    ]);
  });

  it('should leave the given list as it was', () => {
    expect(observations.map((item) => item.year)).toEqual([2024, 2022, 2024, 2023]);
  });
});
