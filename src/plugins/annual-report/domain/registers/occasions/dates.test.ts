import { datesIn, isCompatible, isOnePartApart, printedDate } from './dates';

const printed = (text: string) => datesIn({ text }).map(printedDate);

const dateOf = (text: string) => {
  const [date] = datesIn({ text });
  if (!date) throw new Error(text);
  return date;
};

describe('dates of a text', () => {
  it.each([
    ['2024 年 4 月 3 日，学生前往会宁', ['2024 年 4 月 3 日']],
    ['9月22日秋分当天', ['9 月 22 日']],
    ['2021 年 7 月派出工作队', ['2021 年 7 月']],
    ['5 月 6 日至 5 月 17 日举行', ['5 月 6 日', '5 月 17 日']],
    ['5 月 6 日至 17 日举行', ['5 月 6 日', '5 月 17 日']],
    ['2024-04-21', ['2024 年 4 月 21 日']],
    ['历时 3 个月，共 40 天', []],
    ['13 月 40 日', []],
  ])('should be read from %s', (text, dates) => {
    expect(printed(text)).toEqual(dates);
  });

  it.each([
    ['2024 年 9 月 12 日', '9 月 12 日', true],
    ['2024 年 9 月', '9 月 12 日', true],
    ['2023 年 9 月 12 日', '2024 年 9 月 12 日', false],
  ])('should say whether %s may be %s: %p', (one, other, may) => {
    expect(isCompatible(dateOf(one), dateOf(other))).toBe(may);
  });

  it.each([
    ['4 月 3 日', '4 月 13 日', true],
    ['4 月 12 日', '4 月 21 日', true],
    ['2021 年 7 月', '2022 年 7 月', true],
    ['3 月 5 日', '3 月 12 日', false],
    ['3 月 5 日', '4 月 6 日', false],
    ['6 月', '9 月', false],
  ])('should say whether %s and %s are one slip apart: %p', (one, other, isSlip) => {
    expect(isOnePartApart(dateOf(one), dateOf(other))).toBe(isSlip);
  });
});
