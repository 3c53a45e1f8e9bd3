import { trendClaim } from './trend-claim';
import { findingsIn } from '../../../../../../../tests/support/builders/claims';

const run = (...texts: string[]) => findingsIn(trendClaim, ...texts);

describe('a trend over years', () => {
  it.each([
    '近三年招生人数逐年增加。',
    '毕业生人数连续三年上升，就业形势良好。',
    '近三届在校生人数连续减少，见表 5。',
    '学校毕业生人数持续增长。',
    '学生满意度逐年下降。',
    '课堂教学满意度呈逐年下降趋势。',
    '近三年招生人数分别为 363 人、345 人和 410 人，逐年上升。',
    '2022 年培训 820 人次，2023 年培训 760 人次，2024 年培训 690 人次，培训规模逐年扩大。',
    '家长满意度连年提高，2024 年达到 94.2%。',
    '学生满意度稳步下降。',
    '在校生人数逐届递减。',
  ])('should be named where the numbers refute it: %s', (text) => {
    expect(run(text)).toHaveLength(1);
  });

  it.each([
    '近三年在校生人数逐年增加。',
    '近三年毕业生人数连续下降。',
    '在校生人数稳步增长，学生满意度持续提升。',
    '招生人数总体稳步上升。',
    '力争招生人数逐年增加。',
    '持续提升课堂教学满意度。',
    '优秀毕业生人数逐年增加。',
    '近三年招生人数分别为 345 人、363 人和 410 人，逐年上升。',
    '教学质量稳步提升，社会声誉逐年提高。',
    '2022 年至 2024 年招生 363 人、345 人、410 人，学生技能水平逐年提升。',
    '遏制毕业生人数持续增长。',
  ])('should be passed where they do not, or do not say: %s', (text) => {
    expect(run(text)).toEqual([]);
  });
});
