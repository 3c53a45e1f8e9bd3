import { boundClaim } from './bound-claim';
import { findingsIn } from '../../../../../../../tests/support/builders/claims';

const run = (...texts: string[]) => findingsIn(boundClaim, ...texts);

describe('a bound', () => {
  it.each([
    '学生满意度连续三年保持在 92% 以上。',
    '在校生人数首次突破 950 人。',
    '招生人数突破 500 人，创近年新高。',
    '毕业生人数近三年均不足 320 人。',
    '家长满意度稳定在 95% 以上。',
    '食堂服务满意度连续三年高于 85%。',
    '在校生人数不到 900 人。',
  ])('should be named where the values refute it: %s', (text) => {
    expect(run(text)).toHaveLength(1);
  });

  it.each([
    '学生满意度连续三年保持在 90% 以上。',
    '在校生人数首次突破 980 人。',
    '招生人数突破 400 人。',
    '毕业生人数近两年均不足 320 人。',
    '2023 年在校生人数不到 960 人。',
    '力争在校生人数突破 1200 人。',
    '学生满意度达 93%。',
    '优秀毕业生人数超过 400 人。',
    '要求学生满意度不低于 95%。',
  ])('should be passed where they do not, or do not say: %s', (text) => {
    expect(run(text)).toEqual([]);
  });
});
