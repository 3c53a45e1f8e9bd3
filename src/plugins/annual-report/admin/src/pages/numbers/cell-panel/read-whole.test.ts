import { readWhole } from './CellRemarks';

describe('a number of respondents', () => {
  it.each([
    ['640', 640],
    ['1,200', 1200],
    ['６４０ 人', 640],
    ['', null],
    ['12.5', undefined],
    ['约 12', undefined],
    ['1,23', undefined],
  ])('should be read from "%s"', (text, number) => {
    expect(readWhole({ text })).toBe(number);
  });
});
