import { unchangedClaim } from './unchanged-claim';
import { findingsIn } from '../../../../../../../tests/support/builders/claims';

const run = (...texts: string[]) => findingsIn(unchangedClaim, ...texts);

describe('a value said to be unchanged', () => {
  it.each([
    '在校生人数与上年持平。',
    '学生满意度 93%，与去年基本相同，招生人数与上年基本持平。',
    '学校毕业生人数 305 人，与上年持平。',
    '招生人数较上年保持不变。',
  ])('should be named where the numbers refute it: %s', (text) => {
    expect(run(text)).toHaveLength(1);
  });

  it.each([
    '专任教师人数与上年持平。',
    '专任教师 42 人，与上年相同。',
    '毕业生人数与上年基本持平。',
    '经费投入与上年持平。',
    '校园网带宽 10 Gbps，与上年持平。',
    '力争毕业生人数与上年持平。',
  ])('should be passed where they do not, or do not say: %s', (text) => {
    expect(run(text)).toEqual([]);
  });
});
