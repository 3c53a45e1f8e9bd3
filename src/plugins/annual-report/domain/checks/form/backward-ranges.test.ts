import { backwardRanges } from './backward-ranges';
import { findingsOf } from '../../../../../../tests/support/builders/prepared';
import { saying } from '../../../../../../tests/support/builders/saying';

const quotes = (...texts: string[]) =>
  findingsOf(backwardRanges, saying(...texts)).map(({ quote }) => quote);

describe('spans of time', () => {
  it.each([
    ['规划（2025—2021 年）。', '规划（2025—2021 年）。'],
    ['2024 年 7 月－2024 年 6 月培训。', '2024 年 7 月－2024 年 6 月培训。'],
    ['5 月 20 日至 10 日。', '5 月 20 日至 10 日。'],
  ])('should find in %p', (text, quote) => {
    expect(quotes(text)).toEqual([quote]);
  });

  it.each([
    '规划（2021—2025 年）。',
    '2023-2024 学年度。',
    '9 月至次年 6 月。',
    '2024 年 6 月－2024 年 7 月。',
    '5 月 20 日至 6 月 10 日。',
    '电话 2023-1999。',
    '由 90%到 85%。',
  ])('should leave %p alone', (text) => {
    expect(quotes(text)).toEqual([]);
  });
});
