import { comparisonClaim } from './comparison-claim';
import { findingsIn } from '../../../../../../../tests/support/builders/claims';

const run = (...texts: string[]) => findingsIn(comparisonClaim, ...texts);

describe('a comparison', () => {
  it.each([
    '升学率为 63.1%，低于上届的 60.9%。',
    '升学率为 59.1%，高于上届的 60.9%。',
    '直播 56 场，比上年的 61 场增加。',
    '村集体收入由 18.6 万元增至 12.4 万元。',
    '师资缺口从 12 人减少到 15 人。',
    '实训课时 640 学时，多于理论课时 720 学时。',
    '生均图书 32 册，低于标准的 30 册。',
    '学生满意度 93%，低于上年。',
    '专任教师 42 人，比上年增加，力量充实。',
    '在校生人数为 988 人，比上年减少，主要原因是生源下降。',
    '家长满意度为 94.2%，较上年有所提升。',
  ])('should be named where the numbers refute it: %s', (text) => {
    expect(run(text)).toHaveLength(1);
  });

  it.each([
    '升学率为 63.1%，高于上届的 60.9%。',
    '直播 56 场，比上年的 51 场增加。',
    '村集体收入由 12.4 万元增至 18.6 万元。',
    '师资缺口从 15 人减少到 12 人。',
    '学生满意度 93%，高于上年。',
    '在校生人数为 988 人，比上年增加，学校规模扩大。',
    '教师 42 人，少于学生 988 人。',
    '比上年增加 32 人，多于前年的 40 人。',
    '要求每班不少于 30 人，不超过 45 人。',
    '参加培训 120 人，超过 20 天。',
    '特种作业培训 2080 人次：电工 10 期 920 人次，焊接 8 期 684 人次，叉车 6 期 476 人次，比去年的 1430 人次多 650 人次。',
    '共接单 156 批，其中汽修 96 批、机加 60 批，高于上年的 118 批。',
  ])('should be passed where they do not, or do not say: %s', (text) => {
    expect(run(text)).toEqual([]);
  });
});
