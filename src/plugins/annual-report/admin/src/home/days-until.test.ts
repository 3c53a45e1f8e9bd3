import { daysUntil } from './report-progress';

const now = new Date(2025, 2, 10, 22, 0);
const at = (day: number, hour: number): string => new Date(2025, 2, day, hour, 0).toISOString();

describe('the days until a release', () => {
  it.each([
    [at(10, 23), 0],
    [at(11, 1), 1],
    [at(22, 9), 12],
    [at(9, 9), 0],
  ])('should be whole days of the calendar (%s)', (instant, expected) => {
    expect(daysUntil({ instant, now })).toBe(expected);
  });
});
