import { dateOrder } from './date-order';
import { findingsOf } from '../../../../../../tests/support/builders/prepared';
import { saying } from '../../../../../../tests/support/builders/saying';

const run = (...texts: string[]) => findingsOf(dateOrder, saying(...texts));

describe('dates', () => {
  it.each([
    '2024年6 月－2024 年 7 月，共组织培训。',
    '2023 年 9 月 1 日至 2024 年 6 月 30 日。',
    '规划（2021—2025年）和 2023-2024 学年度。',
    '每年 9 月至次年 6 月，2024 年 2 月 29 日。',
    '2024 年 6 月至 2024 年底。',
  ])('should pass %s', (text) => {
    expect(run(text)).toEqual([]);
  });

  it.each([
    ['2024年7 月－2024 年 6 月，共组织培训。', '2024年7 月－2024 年 6 月'],
    ['规划（2025—2021年）', '2025—2021年'],
    ['2023-2025 学年度', '2023-2025 学年'],
    ['２０２４年 13 月', '２０２４年 13 月'],
    ['2024 年 2 月 30 日', '2024 年 2 月 30 日'],
  ])('should name %s', (text, quote) => {
    expect(run(text)).toMatchObject([{ quote }]);
  });
});
