import { shareOfExtremes } from './share-of-extremes';
import { findingsIn } from '../../../../../../../tests/support/builders/claims';

const run = (...texts: string[]) => findingsIn(shareOfExtremes, ...texts);
const ALL = '学校开设 10 个专业。';

describe('the share of the largest or smallest of several', () => {
  it.each([
    '数控、汽修、电商 3 个专业是在校生最少的专业，合计 1831 人，占全校的 48.0%。',
    '这两个专业是招生最多的专业，共 52 人，占招生总数的 12.6%。',
  ])('should be named where they cannot have it: %s', (text) => {
    expect(run(ALL, text)).toHaveLength(1);
  });

  it.each([
    '数控、汽修、电商 3 个专业是在校生最多的专业，合计 1831 人，占全校的 48.0%。',
    '这两个专业是招生最少的专业，共 52 人，占招生总数的 12.6%。',
    '这些专业是招生最少的专业，占招生总数的 62.6%。',
    '这三个专业是就业率最低的专业，占毕业生的 42.6%。',
  ])('should be passed where they can: %s', (text) => {
    expect(run(ALL, text)).toEqual([]);
  });

  it('should be passed where nobody says how many there are', () => {
    expect(run('这三个专业是在校生最少的专业，占全校的 48.0%。')).toEqual([]);
  });
});
