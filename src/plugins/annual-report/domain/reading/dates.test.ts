import { datesIn, dayNumber, weekdayOf } from './dates';
import { dateSpansIn } from './date-spans';
import { durationsIn } from './durations';

const dates = (text: string) =>
  datesIn({ text, reportYear: 2024 }).map(({ year, month, day }) =>
    [year ?? '?', month ?? '?', day ?? '?'].join('-'),
  );

describe('dates in a text', () => {
  it.each([
    ['2024 年 3 月 22 日召开。', ['2024-3-22']],
    ['2024 年 3 月 2 日开工，5 月竣工。', ['2024-3-2', '2024-5-?']],
    ['2024 年 3 月开工。5 月竣工。', ['2024-3-?', '?-5-?']],
    ['7 月 6 日至 24 日集训。', ['?-7-6', '?-7-24']],
    ['7 月 6—24 日集训。', ['?-7-6', '?-7-24']],
    ['2023 年 12 月至次年 3 月。', ['2023-12-?', '2024-3-?']],
    ['二〇二四年三月二十二日印发。', ['2024-3-22']],
    ['今年 5 月，去年 6 月。', ['2024-5-?', '2023-6-?']],
    ['２０２４年５月４日。', ['2024-5-4']],
    ['2022 级、三年制、第三届。', []],
  ])('should be read: %s', (text, expected) => {
    expect(dates(text)).toEqual(expected);
  });

  it('should be counted by the calendar', () => {
    const day = (year: number, month: number, of: number) => dayNumber({ year, month, day: of });
    expect(day(1970, 1, 1)).toBe(0);
    expect(day(2024, 3, 1) - day(2024, 2, 28)).toBe(2);
    expect(day(2023, 3, 1) - day(2023, 2, 28)).toBe(1);
    expect(day(2024, 13, 1)).toBe(day(2025, 1, 1));
    expect(day(2024, 3, 12) - day(2023, 12, 18)).toBe(85);
    expect(weekdayOf(day(2024, 9, 22))).toBe(0);
  });
});

describe('spans of time', () => {
  it.each([
    ['12 月 18 日至 3 月 12 日', false],
    ['2023 年 12 月 4 日开始，2023 年 5 月 31 日结束', true],
    ['2023 年 12 月 4 日开始，5 月 31 日结束', false],
  ])('should give ends without a year the one that fits: %s', (text, isBackwards) => {
    expect(dateSpansIn({ text, reportYear: 2024 })).toMatchObject([{ isBackwards }]);
  });
});

describe('durations', () => {
  it.each([
    ['历时 40 天', 40, 40],
    ['连续集训十九天', 19, 19],
    ['历时 40 余天', 40, 50],
    ['一共两周', 10, 18],
  ])('should be read: %s', (text, least, most) => {
    expect(durationsIn({ text })).toMatchObject([{ least, most }]);
  });

  it.each(['共培训 12 天', '三年级', '共 40 人'])('should not be read in %s', (text) => {
    expect(durationsIn({ text })).toEqual([]);
  });
});
