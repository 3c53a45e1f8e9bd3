import { printedDecimals } from './printed-decimals';

describe('decimals of a printed value', () => {
  it.each([
    ['305', 305, 0],
    ['91%', 91, 0],
    ['94.80%', 94.8, 2],
    ['0.7', 0.7, 1],
    ['417,822.5', 417822.5, 1],
    ['-3.25', -3.25, 2],
    ['１２．５', 12.5, 1],
    ['约 2.5 亩', 2.5, 1],
  ])('should be those of %s (%d): %d', (text, value, decimals) => {
    expect(printedDecimals({ text, value })).toBe(decimals);
  });

  it.each([
    ['2.9 万', 29000, -3],
    ['2.9万元', 29000, -3],
    ['-2.9 万', -29000, -3],
    ['1,234 万', 12340000, -4],
    ['1.25 亿', 125000000, -6],
    ['2.9 万', null, -3],
  ])(
    'should be negative where a printed step is above one: %s (%p): %d',
    (text, value, decimals) => {
      expect(printedDecimals({ text, value })).toBe(decimals);
    },
  );

  it('should be counted in 万 where the value is', () => {
    expect(printedDecimals({ text: '2.9 万元', value: 2.9 })).toBe(1);
  });

  it.each([
    ['20:1', 20, 0],
    ['19.5：1', 19.5, 1],
    ['1:20', 0.05, 2],
    ['1:12.5', 0.08, 3],
    ['3:2', 1.5, 0],
  ])('should be those of the number that a ratio is: %s (%d): %d', (text, value, decimals) => {
    expect(printedDecimals({ text, value })).toBe(decimals);
  });

  it('should be those of the value where the text has no number', () => {
    expect(printedDecimals({ text: '两成半', value: 25.5 })).toBe(1);
    expect(printedDecimals({ text: '不适用', value: null })).toBe(0);
  });
});
