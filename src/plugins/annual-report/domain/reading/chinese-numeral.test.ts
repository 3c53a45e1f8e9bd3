import { readChineseNumeral } from './spelled-numbers';

describe('a numeral in words', () => {
  it.each([
    ['两', 2],
    ['十', 10],
    ['十六', 16],
    ['三十', 30],
    ['二十七', 27],
    ['一百二十', 120],
  ])('should read %s', (text, value) => {
    expect(readChineseNumeral({ text })).toBe(value);
  });

  it.each(['三三', '十百', '', '人'])('should not read %p', (text) => {
    expect(readChineseNumeral({ text })).toBeNull();
  });
});
