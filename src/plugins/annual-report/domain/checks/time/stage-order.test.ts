import { stageOrder } from './stage-order';
import { findingsOf } from '../../../../../../tests/support/builders/prepared';
import { saying } from '../../../../../../tests/support/builders/saying';

const run = (text: string) => findingsOf(stageOrder, saying(text));

describe('the order of stages', () => {
  it.each([
    '第一阶段（5 月至 6 月）动员，第二阶段（3 月至 8 月）实施。',
    '第一步 4 月摸底，第二步 2 月培训，第三步 9 月考核。',
  ])('should follow the months: %s', (text) => {
    expect(run(text)).toHaveLength(1);
  });

  it.each([
    '第一阶段（1 月至 3 月）动员，第二阶段（4 月至 8 月）实施。',
    '第一阶段（9 月至 12 月）理论，第二阶段（1 月至 3 月）实践。',
    '第一期 5 月开班，第三期 3 月结束。',
  ])('should be left alone: %s', (text) => {
    expect(run(text)).toEqual([]);
  });
});
