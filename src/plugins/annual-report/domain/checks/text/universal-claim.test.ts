import { universalClaim } from './universal-claim';
import { findingsOf } from '../../../../../../tests/support/builders/prepared';
import { saying } from '../../../../../../tests/support/builders/saying';

const run = (...texts: string[]) => findingsOf(universalClaim, saying(...texts));

describe('a claim about all', () => {
  it.each([
    ['学生人人有社团，个个有活动，参与率达 91%。', '人人'],
    ['校园监控全覆盖，覆盖率达 95%。', '全覆盖'],
    ['毕业生全部就业，就业率 96%。', '全部'],
  ])('should be held against its rate: %s', (text, words) => {
    const [finding] = run(text);
    expect(finding?.messages.zh).toContain(`“${words}”`);
  });

  it.each([
    ['a rate of 100 %', '学生人人有社团，参与率达 100%。'],
    ['a rate of something else', '全体教师参加培训，满意率达 98%。'],
    ['an aim', '力争人人参与，参与率达 95%。'],
    ['an exception', '除实习学生外人人参加，参与率达 91%。'],
    ['a claim that is no such claim', '坚持全面发展，参与率达 91%。'],
    ['a rate of the first time', '毕业生全部就业，一次性就业率 96%。'],
    ['a rate in another sentence', '学生人人有社团。参与率达 91%。'],
  ])('should be silent on %s', (_, text) => {
    expect(run(text)).toEqual([]);
  });
});
