import { printedDecimals } from '../../../../src/plugins/annual-report/domain/values/printed-decimals';

describe('printed decimals', () => {
  it.each([
    ['91%', 91, 0],
    ['91.20%', 91.2, 2],
    ['0.7', 0.7, 1],
    ['417,822', 417822, 0],
    ['2.9万', 29000, -3],
    ['2.9 万册', 2.9, 1],
    ['两', 2, 0],
  ])('should see in %s of the value %d %i', (text, value, decimals) => {
    expect(printedDecimals({ text, value })).toBe(decimals);
  });
});
