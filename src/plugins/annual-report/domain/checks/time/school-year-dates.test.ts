import { findingsOf } from '../../../../../../tests/support/builders/prepared';
import { saying } from '../../../../../../tests/support/builders/saying';
import { schoolYearDates } from './school-year-dates';

const run = (text: string) => findingsOf(schoolYearDates, saying(text));

describe('the dates of a school year', () => {
  it.each([
    '2023—2024 学年（2024 年 9 月至 2025 年 7 月）开展活动 12 次。',
    '2023-2024学年（2022年9月—2023年7月）',
    '统计时段为 2023～2024 学年（2023 年 1 月 1 日至 2023 年 12 月 31 日）。',
    '2023 至 2024 学年，从 2024 年 9 月起至 2025 年 6 月。',
    '2023—2024 学年度（2023 年 9 月 1 日—2025 年 8 月 31 日）',
  ])('should lie in it: %s', (text) => {
    expect(run(text)).toHaveLength(1);
  });

  it.each([
    '2023—2024 学年（2023 年 9 月至 2024 年 7 月）开展活动 12 次。',
    '2023—2024 学年（2023 年 9 月 1 日—2024 年 8 月 31 日）',
    '2023—2024 学年（2024 年 3 月至 2024 年 6 月）',
    '2021—2024 学年（2024 年 9 月至 2025 年 7 月）',
  ])('should be left alone: %s', (text) => {
    expect(run(text)).toEqual([]);
  });
});
