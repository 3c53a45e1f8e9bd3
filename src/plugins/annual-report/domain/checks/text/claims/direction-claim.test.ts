import { directionClaim } from './direction-claim';
import { findingsIn } from '../../../../../../../tests/support/builders/claims';

const run = (...texts: string[]) => findingsIn(directionClaim, ...texts);

describe('the direction of a change', () => {
  it.each([
    '在校生人数为 988 人，比上年减少 32 人。',
    '毕业生人数比上年增加 7 人。',
    '学生满意度 93%，比上年下降 2 个百分点。',
    '合作企业 43 家，比上年的 38 家减少 5 家。',
    '收到捐赠 43 万元，比上年减少 5 万元，增长 13.2%。',
  ])('should be named where the numbers go the other way: %s', (text) => {
    expect(run(text)).toHaveLength(1);
  });

  it.each([
    '在校生人数为 988 人，比上年增加 32 人，增长 3.3%。',
    '毕业生人数比上年减少 7 人。',
    '学生满意度 93%，比上年提高 2 个百分点。',
    '合作企业 43 家，比上年的 38 家增加 5 家。',
    '招生人数增加 65 人，毕业生人数减少 7 人。',
    '收入增加 5 万元，支出下降 3.2%。',
    '优秀毕业生人数增加 7 人。',
  ])('should be passed where they agree, or say nothing: %s', (text) => {
    expect(run(text)).toEqual([]);
  });
});
