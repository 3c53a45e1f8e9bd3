import { familyClaim } from './family-claim';
import { findingsIn } from '../../../../../../../tests/support/builders/claims';

const run = (...texts: string[]) => findingsIn(familyClaim, ...texts);

describe('a claim about all of several indicators', () => {
  it.each([
    '三项满意度均低于上年。',
    '学生三类分项满意度均比上年下降。',
    '学生满意度三项指标均有所下降。',
    '课堂教学满意度、食堂服务满意度和家长满意度均高于去年。',
    '三项分类满意度均达到 90% 以上。',
    '三项分类满意度全部超过 89%。',
    '各项满意度均低于上年。',
  ])('should be named where the numbers refute it: %s', (text) => {
    expect(run(text)).toHaveLength(1);
  });

  it.each([
    '三项满意度均高于上年。',
    '三项满意度较上年均有提高。',
    '课堂教学满意度、食堂服务满意度和宿舍管理满意度均高于去年。',
    '三项分类满意度均在 88% 以上。',
    '四项满意度均低于上年。',
    '力争三项满意度均达到 95% 以上。',
    '教师满意度均高于上年。',
    '学生在校体验的各方面均有所下降。',
  ])('should be passed where they do not, or do not say: %s', (text) => {
    expect(run(text)).toEqual([]);
  });
});
