import { extremeEnds } from './extreme-ends';
import { findingsIn } from '../../../../../../../tests/support/builders/claims';

const run = (...texts: string[]) => findingsIn(extremeEnds, ...texts);

describe('the most and the least', () => {
  it.each([
    '护理 2301 班人数最少，为 52 人，康复 2202 班人数最多，为 31 人。',
    '护理 2301 班人数最多，为 52 人，康复 2202 班人数最多，为 31 人。',
    '学员中年龄最小的 59 岁，最大的 19 岁。',
    '急救站平均得分最低，为 86.3 分，文书站最高，为 74.1 分。',
    '月收入最高为 3310 元，最低为 3920 元。',
    '标准化病人年龄最大的 46 岁，最小的 71 岁，经培训后上岗。',
  ])('should be the right way round: %s', (text) => {
    expect(run(text)).toHaveLength(1);
  });

  it.each([
    '护理 2301 班人数最多，为 52 人，康复 2202 班人数最少，为 31 人。',
    '学员中年龄最大的 59 岁，最小的 19 岁。',
    '月收入最高为 3920 元，最低为 3310 元。',
    '机电系获奖最多，为 12 项；参赛人数最少，为 30 人。',
    '甲班最高分 98 分。乙班最低分 99 分。',
    '每组最多 8 人，最少 3 人。',
    '最大的一座雪雕高 3.2 米，最长的滑道 40 米。',
  ])('should be left alone: %s', (text) => {
    expect(run(text)).toEqual([]);
  });
});
