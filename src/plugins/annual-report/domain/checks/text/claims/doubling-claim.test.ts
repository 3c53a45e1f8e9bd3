import { findingsIn } from '../../../../../../../tests/support/builders/claims';
import { doublingClaim } from './doubling-claim';

const run = (text: string) => findingsIn(doublingClaim, text);

describe('a number that is said to have doubled', () => {
  it.each([
    '培训规模两年间翻了一番：2022 年 7040 人次，2023 年 8130 人次，2024 年 9480 人次。',
    '2022 年 30 项、2023 年 38 项、2024 年 46 项，三年中逐年翻番。',
    '获奖 46 项，上年 38 项，数量翻倍。',
    '社会捐赠 42 万元，比上年的 35 万元增长了一倍。',
    '2021 年服务 120 人，2024 年服务 260 人，增加了三倍。',
    '观众由 2023 年的 3000 人次增至 4100 人次，接近翻番。',
  ])('should be twice another: %s', (text) => {
    expect(run(text)).toHaveLength(1);
  });

  it.each([
    '培训规模两年间翻了一番：2022 年 4040 人次，2024 年 8130 人次。',
    '培训规模翻了一番，达到 8130 人次。',
    '力争 2026 年在 2024 年 300 人、2023 年 280 人的基础上翻番。',
    '2021 年服务 120 人，2024 年服务 480 人，增加了三倍。',
  ])('should be left alone: %s', (text) => {
    expect(run(text)).toEqual([]);
  });
});
