import { isDate } from './is-date';

describe('days of the calendar', () => {
  it.each([
    [2024, 2, 29, true],
    [2023, 2, 29, false],
    [1900, 2, 29, false],
    [2000, 2, 29, true],
    [2024, 4, 31, false],
    [2024, 12, 31, true],
    [2024, 13, 1, false],
    [2024, 0, 1, false],
    [2024, 1, 0, false],
  ])('should say of %i-%i-%i: %p', (year, month, day, expected) => {
    expect(isDate({ year, month, day })).toBe(expected);
  });
});
